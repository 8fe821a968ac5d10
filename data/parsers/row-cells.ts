import type { RowProblem, RowProblemCode } from "@/db/domain/import-row";
import { type ColumnMeaning, keyOfHeading, meaningOfHeading } from "@/db/domain/table-columns";
import type { TableCell, TableRow } from "./table-row";

/** The columns of each meaning, from 0, the one that counts first. */
export type Columns = ReadonlyMap<ColumnMeaning, readonly number[]>;

/** So much is told of a text that is doubtful. */
const TOLD = 300;

export const problem = (code: RowProblemCode, text: string): RowProblem => ({
  code,
  text: text.trim().slice(0, TOLD),
});

/** What the columns under these headings mean: as confirmed, where it was, or else as recognised. */
export function columnsOf(
  headings: readonly string[],
  confirmed: Readonly<Record<string, string>> | null,
): Columns {
  const said = new Map(
    Object.entries(confirmed ?? {}).map(([heading, meaning]) => [keyOfHeading(heading), meaning]),
  );
  const columns = new Map<ColumnMeaning, number[]>();
  // A title may be the text cut short: any other column of the text counts before it.
  const last = headings.findIndex((heading) => keyOfHeading(heading) === "title");
  const order = [...headings.keys()].toSorted(
    (a, b) => Number(a === last) - Number(b === last) || a - b,
  );
  for (const index of order) {
    const heading = headings[index] ?? "";
    if (heading.trim() === "") continue;
    const meaning = (said.get(keyOfHeading(heading)) ??
      meaningOfHeading(heading)) as ColumnMeaning | null;
    if (!meaning || meaning === "ignored") continue;
    const others = columns.get(meaning) ?? [];
    columns.set(meaning, [...others, index]);
  }
  return columns;
}

/** The cells of a row by what they mean; keeps what is doubtful in those that are asked for. */
export class RowCells {
  readonly doubts: RowProblem[] = [];

  constructor(
    readonly row: TableRow,
    readonly columns: Columns,
  ) {
    if (row.unclear) this.doubt(row.unclear.code, row.unclear.text);
  }

  get place(): string {
    return this.row.place;
  }

  doubt(code: RowProblemCode, text: string) {
    this.doubts.push(problem(code, text));
  }

  has(meaning: ColumnMeaning): boolean {
    return this.columns.has(meaning);
  }

  cell(meaning: ColumnMeaning): TableCell | null {
    for (const column of this.columns.get(meaning) ?? []) {
      const cell = this.row.cell(column);
      if (cell.isFormula) this.doubt("formula", cell.text || "?");
      if (cell.text.trim() === "") continue;
      if (this.row.merged(column) === "down") this.doubt("merged", cell.text);
      return cell;
    }
    return null;
  }

  /** What stands there, without spaces at its ends; empty where nothing does. */
  text(meaning: ColumnMeaning): string {
    return this.cell(meaning)?.text.trim() ?? "";
  }

  /** All that stands in the row. */
  whole(): string {
    const texts = Array.from({ length: this.row.width }, (_, column) =>
      this.row.cell(column).text.trim(),
    );
    return texts.filter((text) => text !== "").join(" | ");
  }
}
