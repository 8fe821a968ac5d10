/** What stands in parentheses in a text: from the opening one to behind the closing one. */
export interface Parenthesis {
  start: number;
  end: number;
  inner: string;
  /** False where it is never closed: then it goes to the end of the text. */
  isClosed: boolean;
}

/** All that stands in parentheses, those within others too, in the order in which they open. */
export function parenthesesIn(text: string): Parenthesis[] {
  const found: Parenthesis[] = [];
  const open: Parenthesis[] = [];
  for (const { 0: mark, index } of text.matchAll(/[()]/gu)) {
    if (mark === "(") {
      const inner = text.slice(index + 1);
      const one = { start: index, end: text.length, inner, isClosed: false };
      found.push(one);
      open.push(one);
      continue;
    }
    const one = open.pop();
    if (!one) continue;
    one.end = index + 1;
    one.inner = text.slice(one.start + 1, index);
    one.isClosed = true;
  }
  return found;
}

/** The text with what stands in parentheses made unreadable, so that places in it stay the same. */
export function withoutInner(text: string): string {
  let masked = text;
  for (const { start, inner } of parenthesesIn(text)) {
    const from = start + 1;
    masked =
      masked.slice(0, from) + "\u0000".repeat(inner.length) + masked.slice(from + inner.length);
  }
  return masked;
}
