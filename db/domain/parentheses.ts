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

/** How many parentheses stand within each other at most. */
export function depthOf(text: string): number {
  let [depth, deepest] = [0, 0];
  for (const [mark] of text.matchAll(/[()]/gu)) {
    depth = mark === "(" ? depth + 1 : Math.max(0, depth - 1);
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** The text with what stands in parentheses made unreadable, so that places in it stay the same. */
export function withoutInner(text: string): string {
  let masked = "";
  for (const { start, end, inner, isClosed } of parenthesesIn(text)) {
    if (start < masked.length) continue;
    masked += `${text.slice(masked.length, start)}(${"\u0000".repeat(inner.length)}`;
    if (isClosed) masked += text[end - 1];
  }
  return masked + text.slice(masked.length);
}
