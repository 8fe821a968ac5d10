import { keptText } from "@/db/domain/kept-text";
import type { FinishedCell, Paragraph } from "./finished-table";

/** A text that every format can hold, whatever stood in the database before that was asked of it. */
export const plainText = keptText;

const runOf = ({ label, text }: Paragraph) => (label === undefined ? text : `${label}: ${text}`);

/** A cell as text, a line a paragraph. */
export function cellText(cell: FinishedCell): string {
  let text: string | null = null;
  for (const paragraph of cell) {
    const run = runOf(paragraph).trim();
    text = text === null ? run : `${text}\n${run}`;
  }
  return text === null ? "" : plainText(text);
}

const BEGINS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

/** Whether a spreadsheet would take it for a formula. */
export function looksLikeFormula(text: string): boolean {
  return text !== "" && BEGINS_A_FORMULA.includes(text.charAt(0));
}
