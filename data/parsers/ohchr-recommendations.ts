import { DomainError } from "@/db/domain/errors";
import type { ImportSettings, ReadRow, RowProblem, RowReview } from "@/db/domain/import-row";
import { cycleOf } from "@/db/domain/upr-session";
import { cellsByColumn } from "./ohchr-cells";
import type { ListColumns } from "./ohchr-columns";
import { reviewOf } from "./ohchr-head";
import { type ListFacts, problem, recommendationOf, rejected } from "./ohchr-row";
import { readTables, squeezed, type TableRow, type WordTable } from "./ohchr-table";
import { isCoded, tagsOf } from "./ohchr-tags";
import { openWordFile } from "./word-file";
import { marksIn } from "./word-marks";
import { wordRoot } from "./word-xml";

type List = WordTable & { columns: ListColumns };

/** Which index of themes a list goes by: that of the 2nd cycle has codes, that of the 4th has goals apart. */
function versionOf({ columns, rows }: List): string {
  if (columns.includes("goals")) return "cycle 4";
  const firsts = rows
    .filter(({ kind }) => kind === "row")
    .flatMap((row) => tagsOf(cellsByColumn(row, columns).lines("themes"), [], "").slice(0, 1));
  const coded = firsts.filter(({ term }) => isCoded(term)).length;
  return coded > firsts.length / 2 || columns.includes("states") ? "cycle 2" : "cycle 3";
}

/** What is doubtful in the whole of a list; it is listed with its first row. */
function doubtsOfList({ columns, toldBy }: List, review: RowReview): RowProblem[] {
  const { state, iso3, cycle, session } = review;
  const isOtherCycle = session !== null && cycle !== null && cycleOf(session) !== cycle;
  return [
    ...(toldBy === "headings"
      ? []
      : [problem("columns", columns.map((column) => column ?? "–").join(" | "))]),
    ...(state !== "" && iso3 === null ? [problem("state_under_review_unknown", state)] : []),
    ...(isOtherCycle ? [problem("session_unreadable", `${cycle} / ${session}`)] : []),
  ];
}

/** A row in which nothing can be read, though something stands there. */
function unseen(row: TableRow): ReadRow[] {
  const { deleted, hidden } = marksIn(row.cells.map(({ element }) => element));
  if (squeezed(deleted) !== "") return [rejected(row, "tracked_change", squeezed(deleted))];
  return squeezed(hidden) === "" ? [] : [rejected(row, "other", squeezed(hidden))];
}

function* rowsOfList({ rows }: List, facts: ListFacts, doubts: RowProblem[]): Generator<ReadRow> {
  let isFirst = true;
  for (const row of rows) {
    if (row.kind === "empty") yield* unseen(row);
    if (row.kind !== "row") continue;
    const read = recommendationOf(row, facts);
    if (read.kind === "row" && isFirst) {
      isFirst = false;
      read.doubts = [...doubts, ...read.doubts];
    }
    yield read;
  }
}

/** Of a table that is no list: whatever stands in it. */
function* rowsOfAnother({ rows }: WordTable): Generator<ReadRow> {
  for (const row of rows) {
    if (row.kind === "empty") yield* unseen(row);
    else yield rejected(row, "not_a_recommendation");
  }
}

const isList = (table: WordTable): table is List => table.columns !== null;

/**
 * The rows of a list of recommendations that the Office of the High Commissioner issues for Word: the
 * matrix of 2014 and the thematic lists of the 2nd, 3rd and 4th cycle. Themes, headings and empty rows are
 * no rows; every other row of every table is one. Throws what `openWordFile` does and
 * `list_has_no_recommendations`.
 */
export async function* readOhchrList(
  bytes: Uint8Array,
  settings: ImportSettings,
): AsyncGenerator<ReadRow> {
  const file = await openWordFile(bytes);
  const root = wordRoot(file.xml);
  if (!root) throw new DomainError("list_is_no_docx");
  const tables = readTables(root);
  if (!tables.some(isList)) throw new DomainError("list_has_no_recommendations");
  const review = reviewOf(file, root, tables, settings);
  const isAside = settings.only !== null && review.iso3 !== null && review.iso3 !== settings.only;
  for (const table of tables) {
    const facts = { review, symbol: settings.symbol, date: settings.date };
    const rows = isList(table)
      ? rowsOfList(
          table,
          { ...facts, columns: table.columns, version: versionOf(table) },
          doubtsOfList(table, review),
        )
      : rowsOfAnother(table);
    for (const row of rows) yield isAside ? { kind: "aside" } : row;
  }
}
