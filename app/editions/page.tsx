import { reviewValues } from "@/app/_i18n/review-values";
import type { Metadata } from "next";
import { getFormatter, getTranslations } from "@/app/_i18n/server";
import { authorOf } from "@/app/editions/author-of";
import { inWords } from "@/app/_i18n/partial-date";
import { reader } from "@/app/_server/database";
import { dayOf } from "@/app/_server/instance";
import { pageTitle } from "@/app/_server/page-title";
import { editionAddress } from "@/app/_ui/addresses";
import { StackedTable } from "@/app/_ui/stacked-table";
import { groupedBy } from "@/db/domain/grouped";
import { type EditionEntry, editions } from "@/db/queries/editions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: await pageTitle(t("editions.title")) };
}

async function rowOf(entry: EditionEntry) {
  const t = await getTranslations("editions");
  const terms = await getTranslations("terms");
  const format = await getFormatter();
  const { id, number, title, author, asOf, frozenAt, withdrawnAt } = entry;
  const on = (instant: string) => inWords(format, dayOf(instant));
  const name = (
    <>
      <a href={editionAddress(id)}>{title}</a>
      <span className="below">{t("number", { number })}</span>
      {withdrawnAt !== null && (
        <span className="tag">{t("withdrawnTag", { date: on(withdrawnAt) })}</span>
      )}
    </>
  );
  const who = authorOf({ id, author }, terms);
  return { id, cells: [name, who, inWords(format, asOf), on(frozenAt)] };
}

async function OfReview({ entries }: { entries: readonly EditionEntry[] }) {
  const t = await getTranslations("editions");
  const [first] = entries;
  if (!first) return null;
  const heading = t("review", reviewValues(first.review));
  return (
    <section aria-labelledby={`review-${first.review.id}`}>
      <h2 id={`review-${first.review.id}`}>{heading}</h2>
      <p>{t("count", { count: entries.length })}</p>
      <StackedTable
        label={heading}
        columns={(["edition", "author", "asOf", "frozenOn"] as const).map((column) => ({
          head: t(`column.${column}`),
        }))}
        rows={await Promise.all(entries.map(rowOf))}
      />
    </section>
  );
}

/** Every edition of every organisation, review by review, the newest first. */
export default async function Page() {
  const t = await getTranslations("editions");
  const all = editions(await reader());
  const reviews = [...groupedBy(all, ({ review }) => review.id).values()];
  const standing = all.filter(({ withdrawnAt }) => withdrawnAt === null);
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="lede">{t("lede")}</p>
      <p>
        <a href="/midterm">{t("toMidterm")}</a>
        {standing.length > 1 && (
          <>
            {" · "}
            <a href="/editions/compare">{t("compare.title")}</a>
          </>
        )}
      </p>
      {all.length === 0 && <p className="empty">{t("none")}</p>}
      {reviews.map((entries) => (
        <OfReview key={entries[0]?.review.id} entries={entries} />
      ))}
    </>
  );
}
