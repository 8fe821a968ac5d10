import { placesOf } from "./search-letters";

/** A piece of a text, and whether it is what was looked for. */
export interface Segment {
  text: string;
  marked: boolean;
}

/** What the index puts around what it found; these stand in no text. */
export const MARK_START = "\u0001";
export const MARK_END = "\u0002";

type Range = [start: number, end: number];

function rangesIn(highlighted: string): { text: string; ranges: Range[] } {
  const ranges: Range[] = [];
  let text = "";
  let start = 0;
  for (const piece of highlighted.split(/([\u0001\u0002])/u)) {
    if (piece === MARK_START) start = text.length;
    else if (piece === MARK_END) ranges.push([start, text.length]);
    else text += piece;
  }
  return { text, ranges };
}

function joined(ranges: Range[]): Range[] {
  const result: Range[] = [];
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}

/** A text with its marks. `highlighted`: as the index of words gives it; `letters`: pieces to mark besides. */
export function segmentsOf(highlighted: string, letters: readonly string[]): Segment[] {
  const { text, ranges } = rangesIn(highlighted);
  const all = joined([...ranges, ...letters.flatMap((piece) => placesOf(text, piece))]);
  const segments: Segment[] = [];
  let end = 0;
  for (const [from, to] of all) {
    segments.push({ text: text.slice(end, from), marked: false });
    segments.push({ text: text.slice(from, to), marked: true });
    end = to;
  }
  segments.push({ text: text.slice(end), marked: false });
  return segments.filter((segment) => segment.text !== "");
}

/** What stands before a place in a text with marks, and what after it. */
export function splitAt(segments: readonly Segment[], place: number): [Segment[], Segment[]] {
  const before: Segment[] = [];
  const after: Segment[] = [];
  let start = 0;
  for (const { text, marked } of segments) {
    const cut = Math.max(0, place - start);
    before.push({ text: text.slice(0, cut), marked });
    after.push({ text: text.slice(cut), marked });
    start += text.length;
  }
  const isThere = ({ text }: Segment) => text !== "";
  return [before.filter(isThere), after.filter(isThere)];
}

export const isMarked = (segments: readonly Segment[]): boolean =>
  segments.some((segment) => segment.marked);

/** How much is shown of a long text, and how much of that before its first mark; in characters. */
const SHOWN = 320;
const BEFORE = 100;
/** As far as it is looked for a space to cut at. */
const NEAR = 24;

/** The place at or after `at` where a word begins; `at` itself, or the next whole letter, where there is no space. */
function beginningFrom(text: string, at: number): number {
  const space = text.slice(at, at + NEAR).search(/\s/u);
  if (space >= 0) return at + space + 1;
  let place = at;
  while (place < text.length && /^[\p{M}\p{Cf}\uDC00-\uDFFF]/u.test(text.slice(place))) place += 1;
  return place;
}

/** The text around its first mark, with "…" where something was left out. */
export function snippetOf(segments: readonly Segment[]): Segment[] {
  const text = segments.map((segment) => segment.text).join("");
  if (text.length <= SHOWN + BEFORE) return [...segments];
  const firstMark = segments.findIndex((segment) => segment.marked);
  const before = segments.slice(0, Math.max(0, firstMark)).reduce((n, s) => n + s.text.length, 0);
  const start = before > BEFORE ? beginningFrom(text, before - BEFORE) : 0;
  const end = start + SHOWN < text.length ? beginningFrom(text, start + SHOWN) : text.length;
  let place = 0;
  const shown = segments.flatMap((segment) => {
    const from = place;
    place += segment.text.length;
    const piece = text.slice(Math.max(from, start), Math.min(place, end));
    return piece === "" || from >= end ? [] : [{ ...segment, text: piece }];
  });
  const cut = { text: "…", marked: false };
  return [...(start > 0 ? [cut] : []), ...shown, ...(end < text.length ? [cut] : [])];
}
