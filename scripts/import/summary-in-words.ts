import { PROBLEMS } from "./problem-in-words";
import type { ImportSummary, ListedRow, Occurrences } from "@/db/domain/import-summary";

/** So many of a list are shown, unless all are asked for. */
const FIRST = 20;
const FEW_TERMS = 12;

const figure = (count: number) => count.toLocaleString("en-GB");

function termsInWords(
  name: string,
  { found, unmatched }: { found: Occurrences; unmatched: Occurrences },
) {
  const named = ({ terms }: Occurrences) => {
    const shown = terms.slice(0, FEW_TERMS).map(({ term, count }) => `${term} (${figure(count)})`);
    const more = terms.length > FEW_TERMS ? `; ${figure(terms.length - FEW_TERMS)} more` : "";
    return terms.length === 0 ? "" : `: ${shown.join("; ")}${more}`;
  };
  const lines = [`  ${name} found: ${figure(found.terms.length)}${named(found)}`];
  if (unmatched.terms.length > 0) {
    lines.push(`  ${name} not matched: ${figure(unmatched.terms.length)}${named(unmatched)}`);
  }
  return lines;
}

function listInWords<T>(
  title: string,
  items: readonly T[],
  all: boolean,
  line: (item: T) => string,
) {
  if (items.length === 0) return [];
  const shown = all ? items : items.slice(0, FIRST);
  const rest = items.length - shown.length;
  return [
    `${title} (${figure(items.length)}):`,
    ...shown.map((item) => `  ${line(item)}`),
    ...(rest > 0 ? [`  … and ${figure(rest)} more; --all lists them`] : []),
  ];
}

const rowInWords =
  ({ files }: ImportSummary) =>
  ({ file, place, code, text }: ListedRow) => {
    const where = files.length > 1 ? `${files[file]?.name}, ${place}` : place;
    return `${where}: ${PROBLEMS[code]}: ${text.replace(/\s+/gu, " ") || "(nothing)"}`;
  };

const shortened = (text: string) => {
  const line = text.replace(/\s+/gu, " ");
  return line.length > 160 ? `${line.slice(0, 160)}…` : line || "(nothing)";
};

function reviewInWords({
  id,
  state,
  mechanism,
  cycle,
  session,
  ...rest
}: ImportSummary["reviews"][number]) {
  const which = cycle === null ? mechanism : `cycle ${cycle}`;
  const when = session === null ? "" : `, session ${session}`;
  const count = `${figure(rest.recommendations)} recommendations`;
  return `${id}: ${state}, ${which}${when}: ${count}${rest.isNew ? ", new here" : ""}`;
}

const ASKED = {
  state: "which State was under review: --state KHM",
  cycle: "in which cycle: --cycle 2, or --session 18",
  date: "the date of the document: --date 2014-03-27, or --session 18",
} satisfies Record<ImportSummary["asks"][number], string>;

/** What a file says must not steer the terminal, nor turn the direction of what stands after it. */
const inert = (line: string) =>
  line.replace(/[^\P{Cc}\n]|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, "\uFFFD");

/** What an import would do, or has done, line by line. */
export const summaryInWords = (summary: ImportSummary, listsAll: boolean): string[] =>
  linesOf(summary, listsAll).map(inert);

function linesOf(summary: ImportSummary, listsAll: boolean): string[] {
  const { positions: said, listed } = summary;
  const places = rowInWords(summary);
  return [
    ...summary.files.map(({ name, format, size }) => `${name}: ${format}, ${figure(size)} bytes`),
    `Rows in the file: ${figure(summary.rows)} = imported ${figure(summary.imported)} + already there ${figure(summary.alreadyThere)} + rejected ${figure(summary.rejected)} + left aside ${figure(summary.aside)}`,
    ...(summary.aside > 0
      ? ["  left aside: other States than --only, other mechanisms without --all-mechanisms"]
      : []),
    `Recommendations: ${figure(summary.recommendations)}`,
    `  supported ${figure(said.supported)}, supported in part ${figure(said.supportedInPart)}, noted ${figure(said.noted)}, pending ${figure(said.pending)}, other ${figure(said.other)}, none ${figure(said.none)} (rows)`,
    `  duplicates: ${figure(summary.duplicates)}`,
    ...termsInWords("States", summary.states),
    ...termsInWords("themes", summary.themes),
    ...termsInWords("groups", summary.groups),
    ...termsInWords("SDGs", summary.sdgs),
    ...listInWords("Sessions and cycles", summary.reviews, listsAll, reviewInWords),
    ...listInWords("Rejected rows", listed.rejected, listsAll, places),
    ...listInWords("Doubtful rows", listed.doubtful, listsAll, places),
    ...listInWords(
      "Differences",
      summary.differences,
      listsAll,
      ({ ref, field, before, after }) =>
        `${ref}, ${field}:\n    before: ${shortened(before)}\n    after:  ${shortened(after)}`,
    ),
    ...listInWords(
      "In the database and not in these files, left as they are",
      summary.missing,
      listsAll,
      String,
    ),
    ...listInWords(
      "Still to be said before it can be brought in",
      summary.asks,
      true,
      (ask) => ASKED[ask],
    ),
  ];
}
