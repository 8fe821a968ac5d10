import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getMessages, getTranslations } from "@/app/_i18n/server";
import { inWords } from "@/app/_i18n/partial-date";
import { currentActor } from "@/app/_server/actor";
import type { FilledList } from "@/app/_server/filled-list";
import { filledList } from "@/app/_server/filled-lists";
import { pageTitle } from "@/app/_server/page-title";
import { signInFirst } from "@/app/_server/sign-in-first";
import { recommendationAddress } from "@/app/_ui/addresses";
import { shortened } from "@/app/_ui/shortened";
import { StackedTable } from "@/app/_ui/stacked-table";
import { FilledRows } from "./filled-rows";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: await pageTitle(t("fill.title")) };
}

type Row = FilledList["notFilled"][number];

/** What became of a list: how much of it is filled, the file, every row that is not, and every row that is. */
export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await currentActor();
  if (actor.kind !== "person") return signInFirst("/midterm/fill");
  const kept = await filledList(id, actor.id);
  if (!kept) notFound();
  const { report } = kept;
  const t = await getTranslations("fill.result");
  const { fill } = await getMessages();
  const format = await getFormatter();
  const filled = report.filled.length;
  const byNumber = report.filled.filter(({ match }) => match.by === "number").length;
  const afterText = report.filled.filter(({ isAfterText }) => isAfterText).length;
  return (
    <>
      <p className="eyebrow">
        <a href="/midterm/fill">{fill.title}</a>
      </p>
      <h1>{filled > 0 ? t("title") : t("nothing")}</h1>
      <p className="lede">
        {t("counts", { filled, rows: report.rows, byNumber, byText: filled - byNumber })}
      </p>
      {filled === 0 && <p>{t("ofAnother")}</p>}
      {afterText > 0 && <p className="notice">{t("afterText", { count: afterText })}</p>}
      <p className="actions">
        {filled > 0 && (
          <a className="button" href={`/midterm/fill/${encodeURIComponent(id)}/file`} download>
            {t("download")}
          </a>
        )}
        <a href="/midterm/fill">{t("another")}</a>
      </p>
      <p className="hint">
        {t("file")}: {report.name}. {t("asOf")}: {inWords(format, report.asOf)}. {t("kept")}
      </p>
      <NotFilled rows={report.notFilled} />
      <Unread problems={report.unread} />
      <FilledRows rows={report.filled} t={await getTranslations()} />
      <Missing refs={report.missing} />
    </>
  );
}

async function NotFilled({ rows }: { rows: readonly Row[] }) {
  if (rows.length === 0) return null;
  const t = await getTranslations("fill.result");
  const why = ({ match }: Row) => {
    if ("refs" in match) return t(match.why, { refs: match.refs.join(", ") });
    return "ref" in match ? t(match.why, { ref: match.ref }) : t(match.why);
  };
  return (
    <section>
      <h2>{t("notFilled")}</h2>
      <StackedTable
        label={t("notFilled")}
        columns={(["place", "number", "text", "why"] as const).map((name) => ({ head: t(name) }))}
        rows={rows.map((row) => ({
          id: `${row.row.place.table} ${row.row.place.row}`,
          cells: [
            t("rowOfTable", row.row.place),
            row.row.number ?? "–",
            shortened(row.row.text, 200),
            why(row),
          ],
        }))}
      />
    </section>
  );
}

async function Unread({ problems }: { problems: FilledList["unread"] }) {
  if (problems.length === 0) return null;
  const t = await getTranslations("fill.result");
  return (
    <section>
      <h2>{t("unread")}</h2>
      <StackedTable
        label={t("unread")}
        columns={(["place", "text", "why"] as const).map((name) => ({ head: t(name) }))}
        rows={problems.map(({ place, text, code }) => ({
          id: `${place.table} ${place.row}`,
          cells: [t("rowOfTable", place), shortened(text, 200), t(`problem.${code}`)],
        }))}
      />
    </section>
  );
}

async function Missing({ refs }: { refs: readonly string[] }) {
  if (refs.length === 0) return null;
  const t = await getTranslations("fill.result");
  return (
    <section>
      <h2>{t("missing")}</h2>
      <p>{t("missingLede", { count: refs.length })}</p>
      <details>
        <summary>{t("missing")}</summary>
        <ul className="plain-list">
          {refs.map((ref) => (
            <li key={ref}>
              <a href={recommendationAddress(ref)}>{ref}</a>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
