import { getFormatter, getTranslations } from "@/app/_i18n/server";
import { Fragment } from "react";
import { reviewValues } from "@/app/_i18n/review-values";
import { StackedTable } from "@/app/_ui/stacked-table";
import { UNSAID } from "@/db/domain/import-source";
import type { ImportSummary, Occurrences } from "@/db/domain/import-summary";

/** So many terms, references or reviews are named, where there are more. */
const NAMED = 15;
const REVIEWS = 50;

/** The whole of what would be or was done, in figures. */
export async function Figures({ summary }: { summary: ImportSummary }) {
  const t = await getTranslations("imports.figures");
  const format = await getFormatter();
  const { rows, imported, alreadyThere, rejected, aside, missing } = summary;
  const named = (terms: readonly string[]) => {
    const rest = terms.length - NAMED;
    const shown = terms.slice(0, NAMED).join("; ");
    return rest > 0 ? `${shown}; ${t("more", { count: rest })}` : shown;
  };
  const matched = ({ found, unmatched }: { found: Occurrences; unmatched: Occurrences }) => {
    const of = (occurrences: Occurrences) =>
      named(occurrences.terms.map(({ term, count }) => `${term} (${format.number(count)})`));
    const parts = [t("found", { count: found.terms.length })];
    if (unmatched.terms.length > 0) {
      parts.push(t("unmatched", { count: unmatched.terms.length, terms: of(unmatched) }));
    }
    return parts.join(", ");
  };
  const facts: [string, string][] = [
    [t("rows"), t("rowsLine", { rows, imported, alreadyThere, rejected, aside })],
    [t("recommendations"), format.number(summary.recommendations)],
    [t("positions"), t("positionsLine", summary.positions)],
    [t("duplicates"), format.number(summary.duplicates)],
    [t("states"), matched(summary.states)],
    [t("themes"), matched(summary.themes)],
    [t("groups"), matched(summary.groups)],
    [t("sdgs"), matched(summary.sdgs)],
  ];
  if (missing.length > 0) {
    const told = t("missingHint", { count: missing.length, refs: named(missing) });
    facts.push([t("missing"), told]);
  }
  return (
    <section aria-labelledby="figures">
      <h2 id="figures">{t("title")}</h2>
      <dl className="facts">
        {facts.map(([term, words]) => (
          <Fragment key={term}>
            <dt>{term}</dt>
            <dd>{words}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}

/** The reviews concerned; those that are here can be opened. */
export async function Reviews(props: { reviews: ImportSummary["reviews"]; areHere: boolean }) {
  const t = await getTranslations("imports.reviews");
  const words = await getTranslations("record");
  const format = await getFormatter();
  const shown = props.reviews.slice(0, REVIEWS);
  const rest = props.reviews.length - shown.length;
  return (
    <section aria-labelledby="reviews">
      <h2 id="reviews">{t("title")}</h2>
      <StackedTable
        label={t("title")}
        columns={[{ head: t("review") }, { head: t("count"), count: true }, { head: t("state") }]}
        rows={shown.map((review) => {
          const session = review.session ?? "none";
          const name = review.id.includes(UNSAID)
            ? t("unsaid")
            : words("reviewInWords", { ...reviewValues(review), session });
          const isHere = props.areHere || !review.isNew;
          const address = `/recommendations?${new URLSearchParams({ review: review.id })}`;
          return {
            id: review.id,
            cells: [
              isHere ? <a href={address}>{name}</a> : name,
              format.number(review.recommendations),
              t(review.isNew ? "isNew" : "known"),
            ],
          };
        })}
      />
      {rest > 0 && <p>{(await getTranslations("imports.figures"))("more", { count: rest })}</p>}
    </section>
  );
}
