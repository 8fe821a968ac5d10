import { guarded, writtenRecord } from "./csv";
import { plainText } from "./plain-text";

/**
 * A small table of numbers as CSV, written as the mid-term table's: what it is stands in a last column, in
 * its first row, a line a statement.
 */
export function numberCsv(
  names: readonly string[],
  rows: readonly Readonly<Record<string, string | number>>[],
  about: { heading: string; lines: readonly string[] },
): string {
  const text = guarded(plainText(about.lines.join("\n")));
  const records = rows.map((row, place) => [
    ...names.map((name) => guarded(plainText(String(row[name] ?? "")))),
    place === 0 ? text : "",
  ]);
  // Where nothing is counted, what it is stands all the same.
  if (records.length === 0) records.push([...names.map(() => ""), text]);
  return `\uFEFF${[[...names, about.heading], ...records].map(writtenRecord).join("")}`;
}
