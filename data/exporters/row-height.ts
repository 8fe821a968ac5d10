/** Points of a line of text at the size of a workbook's cells. */
const LINE = 12.5;
const HIGHEST_ROW = 400;

/** Lines that the text takes in a column of so many characters. */
export function linesIn(text: string, width: number): number {
  let lines = 0;
  for (let start = 0, end = 0; end >= 0; start = end + 1) {
    end = text.indexOf("\n", start);
    const length = (end < 0 ? text.length : end) - start;
    lines += Math.max(1, Math.ceil(length / width));
  }
  return lines;
}

/**
 * Points for the tallest cell of the row: spreadsheets do not all find the height of wrapped text
 * themselves.
 */
export function heightOf(texts: readonly string[], widths: readonly number[]): number {
  let most = 1;
  for (let i = 0; i < texts.length; i += 1) {
    most = Math.max(most, linesIn(texts[i] ?? "", widths[i] ?? 8));
  }
  return Math.min(HIGHEST_ROW, most * LINE + 4);
}
