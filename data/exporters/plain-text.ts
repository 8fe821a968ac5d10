import type { FinishedCell, Paragraph } from "./finished-table";

// What XML 1.0 forbids (section 2.2), and what has no place in a printed table: a file with one of
// these in it does not open.
const FORBIDDEN =
  /\p{Surrogate}|[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/gu;

/**
 * A text that every format can hold: no control characters, no half of a surrogate pair, lines end
 * in \n.
 */
export function plainText(text: string): string {
  const lines = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  return lines.replace(FORBIDDEN, "").trim();
}

/** A paragraph in one run of text. */
export function paragraphText({ label, text }: Paragraph): string {
  return plainText(label === undefined ? text : `${label}: ${text}`);
}

/** A cell as text, a line a paragraph. */
export function cellText(cell: FinishedCell): string {
  return cell.map(paragraphText).join("\n").trim();
}

/** Whether a spreadsheet would take it for a formula. */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text);
}

/** Addresses that may become links; anything else stays text. */
export function webAddress(address: string | null | undefined): string | undefined {
  return address && /^https?:\/\//i.test(address) && URL.canParse(address) ? address : undefined;
}
