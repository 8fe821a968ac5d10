import { draftStatement } from "@/app/midterm/own-statements";
import type { MadeTable } from "@/app/midterm/make-table";
import { withTexts } from "@/app/midterm/with-texts";
import type { Words } from "@/app/_i18n/words";
import type { FlowingTable, PrintedRow } from "@/data/exporters/finished-table";
import type { Reader } from "@/db/client";
import { INTRODUCTION, sectionOf, type ThemeSet } from "@/db/domain/theme-set";
import { type ReportText, reportTexts } from "@/db/queries/report-texts";
import type { ExportJob } from "./job";

/** Those of the texts that stand in the table: before it, or before one of its themes. */
function textsIn<Row extends PrintedRow>(
  { places }: MadeTable<Row>,
  themeSet: ThemeSet,
  texts: ReadonlyMap<string, ReportText>,
): ReadonlyMap<string, ReportText> {
  if (texts.size === 0) return texts;
  const sections = new Set(places().map(({ headings }) => sectionOf(themeSet, headings)));
  return new Map(
    [...texts].filter(([section]) => section === INTRODUCTION || sections.has(section)),
  );
}

/**
 * The table with an organisation's texts on the review that it is of, and said first of all that nobody has
 * published them; as it is where none of them stands in it, or where it is of several reviews.
 */
export function withDraft<Row extends PrintedRow>(
  made: MadeTable<Row>,
  { draftOf, request }: Pick<ExportJob, "draftOf" | "request">,
  from: Reader,
  words: Words,
): FlowingTable<Row> {
  const { table, sources } = made;
  const reviews = new Set(sources.map(({ review }) => review.id));
  const [only] = reviews.size === 1 ? reviews : [];
  if (!draftOf || !only) return table;
  const { organisationId, organisationName } = draftOf;
  const texts = textsIn(made, request.themeSet, reportTexts(from, organisationId, only));
  const written = withTexts(table, texts);
  if (!written.introduction && !written.hasThemeTexts) return table;
  const statements = [draftStatement(organisationName, words.t), ...table.statements];
  return { ...written, statements };
}
