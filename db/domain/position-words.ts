import type { Position } from "./position";

/** The words that OHCHR's lists, UHRI, UPR Info and reports of the Working Group have for a position. */
const WORDS: Record<Position, readonly string[]> = {
  supported: [
    ...["supported", "support", "supports", "fully supported", "supported in full"],
    ...["accepted", "accept", "accepts", "fully accepted", "accepted in full"],
    ...["enjoys the support", "enjoy the support", "enjoyed the support", "enjoys support"],
  ],
  supported_in_part: [
    ...["supported in part", "accepted in part", "partially supported", "partially accepted"],
    ...["partly supported", "partly accepted", "supported partially", "accepted partially"],
    ...["partial support", "partially", "in part", "supports in part", "accepts in part"],
    ...["supported/noted", "noted/supported", "accepted/noted", "accepted/rejected"],
    ...["partially noted", "partially supported/noted", "supported/partially noted"],
  ],
  noted: [
    ...["noted", "note", "notes", "taken note", "taken note of", "takes note", "take note"],
    ...["not supported", "not accepted", "does not enjoy the support", "did not enjoy the support"],
    ...["does not support", "rejected", "reject", "rejects", "refused", "not support", "declined"],
  ],
  pending: [
    ...["pending", "under consideration", "deferred", "examined later", "to be examined"],
    ...["under examination", "under review", "will be examined", "response pending"],
    ...["to be considered", "pending response", "further examination"],
  ],
};

/** The word in small letters, without spaces (a narrow column has "Supported/Not" and "ed") and its ends. */
const folded = (word: string) =>
  word
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\u200B\uFEFF]+/gu, "")
    .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");

const POSITION_OF = new Map(
  (Object.keys(WORDS) as Position[]).flatMap((position) =>
    WORDS[position].map((word) => [folded(word), position] as const),
  ),
);

/**
 * The position for which a source's word stands. Letters, spaces, line ends and what stands after it do
 * not matter. Null for any other word, such as a voluntary pledge: nothing is guessed.
 */
export const positionOf = (word: string): Position | null => POSITION_OF.get(folded(word)) ?? null;

/**
 * Whether a word says that the State made a promise of its own accord: nobody recommended it, and there is
 * no position on it.
 */
export const isPledge = (word: string): boolean =>
  /^voluntary(?:pledge|commitment)s?$/u.test(folded(word));
