import { columnName } from "@/data/exporters/column-name";
import { DomainError } from "@/db/domain/errors";
import { cellPlace } from "./sheet-cells";
import { dayOfSerial } from "./table-row";

/** What the XML of a sheet says of its cells, of which the reader of workbooks gives the values alone. */
export interface CellFacts {
  /** Cells that hold a formula, whatever its result: "F12". */
  formulas: ReadonlySet<string>;
  /** Cells whose formula has no result, with what stands there instead: "#REF!". */
  errors: ReadonlyMap<string, string>;
  /** How numbers are shown, where it is not as they are: "0%". */
  formats: ReadonlyMap<string, string>;
  /** Every cell that is merged with others, and the first of them, in which stands what they show. */
  merged: ReadonlyMap<string, string>;
  /** What the file has of numbers and days. */
  kept: ReadonlyMap<string, { type: string; value: string }>;
}

/** The format of a number that is shown as it is. */
export const GENERAL = "General";

/** The beginning and the end of a cell in a sheet's XML. */
const CELL = /<(?:\w+:)?c(\s[^>]*)>/gu;
const CELL_END = /<\/(?:\w+:)?c>/u;
const attributeOf = (attributes: string, name: string) =>
  new RegExp(`\\s${name}="([^"]*)"`, "u").exec(attributes)?.[1];

/** The cell that ends where the piece does; null where none does: those that are empty end at once. */
function cellIn(piece: string) {
  const begun = [...piece.matchAll(CELL)].at(-1);
  const attributes = begun?.[1] ?? "";
  if (!begun || attributes.endsWith("/")) return null;
  const inner = piece.slice(begun.index);
  return {
    place: attributeOf(attributes, "r") ?? "",
    type: attributeOf(attributes, "t") ?? "n",
    style: Number(attributeOf(attributes, "s") ?? 0),
    value: /<(?:\w+:)?v>([^<]*)</u.exec(inner)?.[1] ?? "",
    isFormula: /<(?:\w+:)?f[\s/>]/u.test(inner),
  };
}

const MERGED = /<(?:\w+:)?mergeCell\s[^>]*?ref="([^"]*)"/gu;
/** More cells than somebody merges. */
const MOST_MERGED = 200_000;

function mergedIn(xml: string): Map<string, string> {
  const merged = new Map<string, string>();
  let seen = 0;
  for (const [, area = ""] of xml.matchAll(MERGED)) {
    const [from, to] = area.split(":").map(cellPlace);
    if (!from || !to) continue;
    const first = `${columnName(from.column)}${from.row}`;
    for (let { row } = from; row <= to.row; row += 1) {
      for (let { column } = from; column <= to.column; column += 1) {
        merged.set(`${columnName(column)}${row}`, first);
      }
      seen += to.column - from.column + 1;
      if (seen > MOST_MERGED) throw new DomainError("archive_too_large");
    }
  }
  return merged;
}

/** `formatOf`: each style's, by its number. */
export function cellFacts(xml: string, formatOf: readonly string[]): CellFacts {
  const formulas = new Set<string>();
  const errors = new Map<string, string>();
  const formats = new Map<string, string>();
  const kept = new Map<string, { type: string; value: string }>();
  for (const piece of xml.split(CELL_END)) {
    const cell = cellIn(piece);
    if (!cell) continue;
    const { place, type, style, value } = cell;
    if (cell.isFormula) formulas.add(place);
    if (type === "e") errors.set(place, value);
    if (type !== "n" && type !== "d") continue;
    kept.set(place, { type, value });
    const format = formatOf[style] ?? GENERAL;
    if (format !== GENERAL) formats.set(place, format);
  }
  return { formulas, errors, formats, kept, merged: mergedIn(xml) };
}

/**
 * The day that a cell of dates holds, as midnight in UTC; its number where that counts no day of a calendar.
 * `from1904`: whether the workbook counts days from 1904 on.
 */
export function dayKept(
  { type, value }: { type: string; value: string },
  from1904: boolean,
): Date | number {
  // One that is written out has no time zone, or that of whoever wrote it.
  const day = type === "d" ? value.trim().slice(0, 10) : dayOfSerial(Number(value), from1904);
  const instant = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(instant) ? Number(value) : new Date(instant);
}
