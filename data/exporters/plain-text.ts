import { keptText } from "@/db/domain/kept-text";
import type { FinishedCell, Paragraph } from "./finished-table";

/** A text that every format can hold, whatever stood in the database before that was asked of it. */
export const plainText = keptText;

/** A paragraph as a line, without space around it. */
function lineOf({ label, text }: Paragraph): string {
  const said = text.trim();
  if (label === undefined) return said;
  return said === "" ? `${label}:` : `${label}: ${said}`;
}

/** A cell as text, a line a paragraph that says anything. It may hold what some format cannot. */
export function linesOfCell(cell: FinishedCell): string {
  let text = "";
  for (const paragraph of cell) {
    const line = lineOf(paragraph);
    if (line !== "") text = text === "" ? line : `${text}\n${line}`;
  }
  return text;
}

/** A cell as text that every format can hold, a line a paragraph. */
export const cellText = (cell: FinishedCell): string => plainText(linesOfCell(cell));

const BEGINS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

/** Whether a spreadsheet would take it for a formula. */
export function looksLikeFormula(text: string): boolean {
  return text !== "" && BEGINS_A_FORMULA.includes(text.charAt(0));
}
