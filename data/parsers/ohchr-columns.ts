import { positionOf } from "@/db/domain/position-words";
import { readNumber } from "@/db/domain/recommendation-number";

/** What a column of a list of the Office holds. */
export type ListColumn =
  | "number"
  | "recommendation"
  | "states"
  | "position"
  | "themes"
  | "goals"
  | "level";

/** The columns of a table from the left; null where one is none that is known. */
export type ListColumns = (ListColumn | null)[];

/** How columns are headed in the lists since 2014; the first that fits is taken. */
const HEADINGS: [ListColumn, RegExp][] = [
  ["level", /level of implementation|assessment\s*\/\s*comments/iu],
  ["states", /^recommending\s+(?:state|countr|deleg)/iu],
  ["recommendation", /^(?:(?:full\s+)?text of (?:the )?)?recommendations?\b/iu],
  ["position", /^(?:position|response)s?\b/iu],
  ["themes", /\bthemes?\b|^(?:full )?list of rights|rights?\s*\/\s*affected persons/iu],
  ["goals", /\bSDGs?\b|sustainable development goals?/iu],
  ["number", /^(?:no|nr|number|#|n°|№|para|paragraph)\.?$/iu],
];

/** A heading is a few words. */
const LONGEST_HEADING = 150;

const headed = (text: string): ListColumn | null =>
  text.length > LONGEST_HEADING
    ? null
    : (HEADINGS.find(([, heading]) => heading.test(text))?.[0] ?? null);

/** The columns that a row of headings names; null where it is no such row. `texts`: a cell each. */
export function headedColumns(texts: readonly string[]): ListColumns | null {
  if (texts.length < 2 || readNumber(texts[0] ?? "")) return null;
  const columns = texts.map(headed);
  const isLevelLast = texts.length === 4 && columns[3] === "level";
  const names = new Set(columns);
  const isList = names.has("recommendation") && (names.has("position") || names.has("themes"));
  if (!isLevelLast && !isList) return null;
  // The text stands first in every list, whatever that column is called.
  return names.has("recommendation") ? columns : ["recommendation", ...columns.slice(1)];
}

/** Four in five: a list without headings may hold a word or two that are not known. */
const MOST = 0.8;

const isGoal = (text: string) => /^[-–\s]*(?:SDG\s*)?\d{1,2}(?:\.\w)?\s*[-–:]\s*\S/u.test(text);

/**
 * The columns of a list whose headings are missing, told by what stands in them: numbered texts first, then
 * a column of positions. Null where they cannot be told. `rows`: of several cells each.
 */
export function toldColumns(rows: readonly (readonly string[])[]): ListColumns | null {
  const numbered = rows.filter(([first = ""]) => /^\d+\.\d/u.test(first) && readNumber(first));
  if (numbered.length === 0 || numbered.length < rows.length / 2) return null;
  const position = [1, 2].find(
    (column) =>
      numbered.filter((row) => positionOf(row[column] ?? "") !== null).length >=
      numbered.length * MOST,
  );
  if (position === undefined) return null;
  const width = Math.max(...numbered.map((row) => row.length));
  const last = numbered.some((row) => isGoal(row[position + 2] ?? "")) ? "goals" : "level";
  const columns: ListColumns =
    position === 1
      ? ["recommendation", "position", "themes", last]
      : ["recommendation", "states", "position", "themes"];
  return columns.slice(0, width);
}
