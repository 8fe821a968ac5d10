import { keptText, needsNoMending } from "@/db/domain/kept-text";
import type { FinishedCell, Paragraph } from "./finished-table";

/** A text that every format can hold, whatever stood in the database before that was asked of it. */
export const plainText = keptText;

/** A paragraph as a line, without space around it. */
export function lineOf({ label, text }: Pick<Paragraph, "label" | "text">): string {
  const said = text.trim();
  if (label === undefined) return said;
  return said === "" ? `${label}:` : `${label}: ${said}`;
}

/** A cell as text, a line for each paragraph. It may hold what some format cannot. */
export function linesOfCell(cell: FinishedCell): string {
  let text: string | null = null;
  for (const paragraph of cell) {
    text = text === null ? lineOf(paragraph) : `${text}\n${lineOf(paragraph)}`;
  }
  return text === null ? "" : text.trim();
}

/** A cell as text that every format can hold. */
export const cellText = (cell: FinishedCell): string => plainText(linesOfCell(cell));

const asItIs = (text: string) => text;

/**
 * What is written of some texts: of them as they are and, where there is anything to mend in that, of each
 * of them mended. Mostly there is nothing: that is asked of all of them at once.
 */
export function mendedWhereNeeded(write: (held: (text: string) => string) => string): string {
  const written = write(asItIs);
  return needsNoMending(written) ? written : write(plainText);
}

const BEGINS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

/** Whether a spreadsheet would take it for a formula. */
export function looksLikeFormula(text: string): boolean {
  return text !== "" && BEGINS_A_FORMULA.includes(text.charAt(0));
}
