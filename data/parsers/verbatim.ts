/**
 * Text with every run of white space made one space, so that a line break in a source is no
 * difference.
 */
const folded = (text: string) => text.replace(/\s+/gu, " ").trim();

/** Whether the passage stands in the source, word for word; line breaks do not count. */
export function standsIn(source: string, passage: string): boolean {
  return folded(source).includes(folded(passage));
}
