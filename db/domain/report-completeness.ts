import { nameOfPart } from "./recommendation-part";
import { isStale } from "./stale";

/** What a report may lack on a recommendation. */
export const LACKS = ["status", "note", "evidence", "stale"] as const;
export type Lack = (typeof LACKS)[number];

/** What an organisation last published on a recommendation. */
export interface OwnStatement {
  /** PartialDate. */
  asOf: string;
  midTermNote: string;
  /** How many public passages it rests on. */
  evidenceCount: number;
}

/**
 * What the report lacks on a recommendation as of a day ("YYYY-MM-DD"). Without any statement it lacks
 * status, note and evidence, and nothing is old; `stale`: its newest statement is of more than a year
 * before.
 */
export function lacksOn(statement: OwnStatement | undefined, asOf: string): Lack[] {
  if (!statement) return ["status", "note", "evidence"];
  const lacks: Record<Lack, boolean> = {
    status: false,
    note: statement.midTermNote.trim() === "",
    evidence: statement.evidenceCount === 0,
    stale: isStale(statement.asOf, asOf),
  };
  return LACKS.filter((lack) => lacks[lack]);
}

/**
 * The same on a recommendation with parts, given by their letters: what is said of the whole counts until
 * something is said of a part, as in the table; then what one of its parts lacks, the recommendation lacks.
 * `said`: by `nameOfPart`.
 */
export function lacksOnParts(
  said: ReadonlyMap<string, OwnStatement>,
  { ref, parts }: { ref: string; parts: readonly string[] },
  asOf: string,
): Lack[] {
  const names = parts.map((letter) => nameOfPart(ref, letter));
  const speaksOfWhole = said.has(ref) && !names.some((name) => said.has(name));
  const spokenOf = names.length === 0 || speaksOfWhole ? [ref] : names;
  const lacking = new Set(spokenOf.flatMap((name) => lacksOn(said.get(name), asOf)));
  return LACKS.filter((lack) => lacking.has(lack));
}

/** Pages of a printed table, at about so many words a page: narrow columns leave much of it white. */
const WORDS_A_PAGE = 220;

/** How long a text is: its words, and about how many pages they make. Khmer is counted by its spaces. */
export function lengthOf(texts: Iterable<string>): { words: number; pages: number } {
  let words = 0;
  for (const text of texts) words += text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
  return { words, pages: Math.ceil(words / WORDS_A_PAGE) };
}
