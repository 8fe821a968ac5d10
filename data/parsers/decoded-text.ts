import { decode } from "html-entities";

/** Entities that stand without their semicolon, where no word goes on from them: "&nbsp The", "&#39s". */
const OPEN =
  /&(?:nbsp|amp|quot|apos|[lr]squo|[lr]dquo|[nm]dash|hellip)(?![\p{L}\p{N};])|&nbsp(?!;)|&#\d{2,6}(?![\d;])/gu;

const once = (text: string) =>
  decode(
    text.replace(OPEN, (entity) => `${entity};`),
    { level: "html5", scope: "strict" },
  );

/**
 * A text with its HTML entities as the letters that they stand for, also where they were written for
 * "&" itself ("&amp;rsquo;"); and the text as received, where that changed it. "Budget &resources" holds none.
 */
export function decodedText(text: string): { text: string; original: string | null } {
  if (!text.includes("&")) return { text, original: null };
  const first = once(text);
  const decoded = text.includes("&amp;") ? once(first) : first;
  return { text: decoded, original: decoded === text ? null : text };
}

/**
 * The values of a cell: lines that begin with "- ", each of which may go on over further lines; or else
 * each line. Empty bullets are none.
 */
export function bulletsOf(text: string): string[] {
  const lines = text.split("\n").map((line) => line.trim());
  const isBullet = (line: string) => /^-(?:\s|$)/u.test(line);
  const hasBullets = lines.some(isBullet);
  const values: string[] = [];
  for (const line of lines) {
    if (hasBullets && !isBullet(line) && values.length > 0) {
      values[values.length - 1] = `${values.at(-1)} ${line}`.trim();
    } else values.push(line.replace(/^-(?:\s+|$)/u, ""));
  }
  return values.map((value) => value.trim()).filter((value) => value !== "");
}
