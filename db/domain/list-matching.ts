/** A recommendation as a list has it. */
interface Listed {
  number: string | null;
  /** Without the number. */
  text: string;
}

/** A recommendation of ours. */
interface Known extends Listed {
  ref: string;
}

/** How a row of a list was matched with one of our recommendations, or why it was not. */
export type Match =
  | { kind: "matched"; ref: string; by: "number" | "text" }
  | { kind: "unmatched"; why: "unknown" | "several" }
  /** The number is that of a recommendation of ours whose text is another. */
  | { kind: "unmatched"; why: "text_differs"; ref: string };

/** A number as people compare it: "118.10." and "118..10" are 118.10, which is not 118.1. */
const numberKey = (number: string) =>
  number.toLowerCase().replace(/\s+/gu, "").replace(/\.+/gu, ".").replace(/\.$/u, "");

/** The words alone, without States in parentheses at the end. */
function textKey(text: string): string {
  const withoutStates = text.replace(/(?:\s*\((?:[^()]|\([^()]*\))*\)[;,.\s]*)+$/u, "");
  return withoutStates
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}

/** Which share of the words of both stands in both, from 0 to 1. */
function likeness(a: string, b: string): number {
  const [wordsA, wordsB] = [new Set(a.split(" ")), new Set(b.split(" "))];
  const inBoth = [...wordsA].filter((word) => wordsB.has(word)).length;
  return inBoth / (wordsA.size + wordsB.size - inBoth);
}

/** Below this a text is another, whatever its number says. A list may leave out half a sentence. */
const SAME_TEXT = 0.5;

function indexed(known: readonly Known[], keyOf: (one: Known) => string | null) {
  const index = new Map<string, Known[]>();
  for (const one of known) {
    const key = keyOf(one);
    if (key) index.set(key, [...(index.get(key) ?? []), one]);
  }
  return index;
}

/** The one that is most like the text, where it is like it at all. */
function likest(text: string, candidates: readonly Known[]): Known | null {
  const key = textKey(text);
  const [best] = candidates
    .map((one) => ({ one, share: likeness(key, textKey(one.text)) }))
    .toSorted((a, b) => b.share - a.share);
  return best && best.share >= SAME_TEXT ? best.one : null;
}

/**
 * Matches each row of a list with one of our recommendations: by its number where the text agrees, by the
 * whole text where it has none. One match a row, in their order; nothing is guessed.
 */
export function matchList(rows: readonly Listed[], known: readonly Known[]): Match[] {
  const byNumber = indexed(known, ({ number }) => (number === null ? null : numberKey(number)));
  const byText = indexed(known, ({ text }) => textKey(text));
  return rows.map(({ number, text }): Match => {
    const numbered = number === null ? [] : (byNumber.get(numberKey(number)) ?? []);
    const agreed = likest(text, numbered);
    if (agreed) return { kind: "matched", ref: agreed.ref, by: "number" };
    const [same, another] = byText.get(textKey(text)) ?? [];
    if (another) return { kind: "unmatched", why: "several" };
    if (same) return { kind: "matched", ref: same.ref, by: "text" };
    const [other] = numbered;
    return other
      ? { kind: "unmatched", why: "text_differs", ref: other.ref }
      : { kind: "unmatched", why: "unknown" };
  });
}
