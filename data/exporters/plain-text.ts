import type { FinishedCell, Paragraph } from "./finished-table";

// What XML 1.0 forbids (section 2.2), and what has no place in a printed table: a file with one of
// these in it does not open.
const FORBIDDEN =
  /\p{Surrogate}|[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/gu;

/** Whether there may be any of it, or a line end to mend: of most texts this is all that is asked. */
const DOUBTFUL = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uD800-\uDFFF\uFFFE\uFFFF]/;

/**
 * A text that every format can hold: no control characters, no half of a surrogate pair, lines end
 * in \n.
 */
export function plainText(text: string): string {
  if (!DOUBTFUL.test(text)) return text.trim();
  return text.replace(/\r\n?/g, "\n").replace(FORBIDDEN, "").trim();
}

const runOf = ({ label, text }: Paragraph) => (label === undefined ? text : `${label}: ${text}`);

/** A cell as text, a line a paragraph. */
export function cellText(cell: FinishedCell): string {
  let text: string | null = null;
  for (const paragraph of cell) {
    const run = runOf(paragraph).trim();
    text = text === null ? run : `${text}\n${run}`;
  }
  if (text === null) return "";
  if (!DOUBTFUL.test(text)) return text.trim();
  const lines = cell.map((paragraph) => plainText(runOf(paragraph)));
  return lines.join("\n").trim();
}

const BEGINS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

/** Whether a spreadsheet would take it for a formula. */
export function looksLikeFormula(text: string): boolean {
  return text !== "" && BEGINS_A_FORMULA.includes(text.charAt(0));
}
