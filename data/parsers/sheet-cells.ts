import { DomainError } from "@/db/domain/errors";
import type { MergedArea, WorkbookRow } from "./merged-cells";
import { MOST_COLUMNS } from "./table-row";
import { longer, readXml, type XmlEvents } from "./xml-events";

/** A cell as the XML of a sheet has it. */
export interface SheetCell {
  /** "s" (shared), "inlineStr", "str", "n", "d", "b", "e". */
  type: string;
  value: string;
  style: number;
  isFormula: boolean;
}

/** More merged cells than a table has. */
const MOST_AREAS = 100_000;

/** Row and column of "B5"; null where it says neither. */
export function cellPlace(reference: string): { row: number; column: number } | null {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/u.exec(reference);
  if (!found?.[1]) return null;
  let column = 0;
  for (const letter of found[1]) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(found[2]), column: column - 1 };
}

/** Gathers what stands between the beginning and the end of a row. */
class RowReader {
  #row: { number: number; cells: (SheetCell | undefined)[] } = { number: 0, cells: [] };
  #column = -1;
  #cell: SheetCell | null = null;
  #isValue = false;
  #isSound = false;

  constructor(readonly give: (row: WorkbookRow<SheetCell>) => void) {}

  open(name: string, attributes: Record<string, string>) {
    if (name === "row") {
      this.#row = { number: Number(attributes.r) || this.#row.number + 1, cells: [] };
      this.#column = -1;
    } else if (name === "c") {
      this.#column = cellPlace(attributes.r ?? "")?.column ?? this.#column + 1;
      const { t: type = "n", s: style } = attributes;
      this.#cell = { type, value: "", style: Number(style ?? 0), isFormula: false };
    } else if (name === "f") {
      if (this.#cell) this.#cell.isFormula = true;
    } else if (name === "rPh") this.#isSound = true;
    else this.#isValue = this.#cell !== null && !this.#isSound && (name === "v" || name === "t");
  }

  text(text: string) {
    if (this.#isValue && this.#cell) this.#cell.value = longer(this.#cell.value, text);
  }

  close(name: string) {
    if (name === "v" || name === "t") this.#isValue = false;
    else if (name === "rPh") this.#isSound = false;
    else if (name === "c") this.#endCell();
    else if (name === "row" && this.#row.cells.length > 0) this.give(this.#row);
  }

  #endCell() {
    const cell = this.#cell;
    this.#cell = null;
    // One more than is read, so that too many can be told.
    if (!cell || this.#column > MOST_COLUMNS || (cell.value === "" && !cell.isFormula)) return;
    this.#row.cells[this.#column] = cell;
  }
}

/** The rows of a sheet in which something stands. */
export const sheetCells = (pieces: AsyncIterable<Buffer>): AsyncGenerator<WorkbookRow<SheetCell>> =>
  readXml<WorkbookRow<SheetCell>>(pieces, (give): XmlEvents => {
    const reader = new RowReader(give);
    return {
      open: (name, attributes) => reader.open(name, attributes),
      text: (text) => reader.text(text),
      close: (name) => reader.close(name),
    };
  });

/** What is merged in a sheet: it stands after the rows, so that the whole sheet has to be read for it. */
export async function mergedAreas(pieces: AsyncIterable<Buffer>): Promise<MergedArea[]> {
  const areas: MergedArea[] = [];
  const all = readXml<MergedArea>(pieces, (give) => ({
    open(name, { ref = "" }) {
      if (name !== "mergeCell") return;
      const [from, to] = ref.split(":").map(cellPlace);
      if (from && to) give({ top: from.row, bottom: to.row, left: from.column, right: to.column });
    },
  }));
  for await (const area of all) {
    areas.push(area);
    if (areas.length > MOST_AREAS) throw new DomainError("archive_too_large");
  }
  return areas;
}
