import { groupedBy } from "./grouped";
import { referencesOf, wordsOf } from "./import-identity";
import { joinedRows, positionKey, type Stated, stateKey } from "./import-joining";
import { type Known, newestPosition } from "./import-known";
import { matched } from "./import-matching";
import { knownPositions } from "./import-positions";
import { revised, vocabularyKey } from "./import-revision";
import type { StatingDocument } from "./stating-document";
import type { SourceRow } from "./import-row";
import type { FieldDifference } from "./import-summary";

/** Rows of one document, with what is known of the document itself. */
export interface DocumentRows {
  document: Omit<StatingDocument, "vocabularies">;
  rows: Iterable<SourceRow>;
}

/** A recommendation as it stands after the import: new, or as it was `before`. */
export interface Compared {
  before: Known | null;
  after: Known;
  differences: FieldDifference[];
}

export interface ReviewComparison {
  /** Those that are new or differ, new ones in the order of their documents. */
  compared: Compared[];
  /** Recommendations that the rows state. */
  recommendations: number;
  rows: { imported: number; alreadyThere: number; duplicates: number };
  /** References of what is known from the same documents and not stated by them any more. */
  missing: string[];
}

interface Giving {
  /** The next recommendation's id. */
  newId: () => number;
  refOf: (number: string | null) => string;
}

function fresh(stated: Stated, document: StatingDocument, { newId, refOf }: Giving): Known {
  const { number, text, originalText, paragraph, headings, states } = stated;
  return {
    ...{ id: newId(), ref: refOf(number), documentId: document.id },
    ...{ number, text, originalText, paragraph, states },
    headings: headings.length > 0 ? headings : [document.title],
    positions: knownPositions(stated, document),
    tags: stated.tags.map((tag) => ({ ...tag, setBy: "source", confidence: null })),
    parts: stated.parts.map((part) => ({ text: part, setBy: "import" })),
  };
}

/** What one of a document's recommendations makes of how things stand. */
function after(
  standing: Compared | undefined,
  stated: Stated,
  document: StatingDocument,
  { elsewhere, ...giving }: Giving & { elsewhere: ReadonlySet<string> },
): Compared & { isRepetition: boolean } {
  if (!standing) {
    const made = fresh(stated, document, giving);
    return { before: null, after: made, differences: [], isRepetition: false };
  }
  const sameWords = wordsOf(standing.after.text) === wordsOf(stated.text);
  const { next, differences } = revised(standing.after, stated, document, {
    sameWords,
    elsewhere,
  });
  const isNew = standing.before === null;
  return {
    before: standing.before,
    after: next,
    // Of what is only coming in, nothing is changed yet.
    differences: isNew ? [] : [...standing.differences, ...differences],
    isRepetition: isNew && differences.length === 0,
  };
}

/**
 * Which of several known recommendations of the same words a row by one State is of: two States that asked
 * for the same under two numbers are not made one by a list that has no numbers.
 */
function knownApart(known: readonly Known[]): (row: SourceRow) => string {
  const byWords = groupedBy(known, ({ text }) => wordsOf(text));
  return ({ text, states, position }) => {
    const alike = byWords.get(wordsOf(text)) ?? [];
    if (alike.length < 2) return "";
    const said = new Set(states.map(stateKey));
    const answer = position && positionKey(position);
    const answerOf = ({ positions }: Known) => {
      const newest = newestPosition(positions);
      return newest && positionKey(newest);
    };
    const found =
      alike.find((one) => one.states.some((state) => said.has(stateKey(state)))) ??
      alike.find((one) => answerOf(one) === answer);
    return found?.ref ?? "";
  };
}

const NO_STATES: ReadonlySet<string> = new Set();

/** Of an item: which States ask for the same under another number of its document. */
function statesElsewhere(items: readonly Stated[]): (item: Stated) => ReadonlySet<string> {
  const byWords = groupedBy(items, ({ text }) => wordsOf(text));
  return (item) => {
    const alike = byWords.get(wordsOf(item.text)) ?? [];
    if (alike.length < 2 || item.number === null) return NO_STATES;
    const others = alike.filter((one) => one !== item && one.number !== null);
    return new Set(others.flatMap(({ states }) => states.map(stateKey)));
  };
}

/**
 * Compares what documents state of one review with what is known of it: one document after the other, as
 * if each were imported by itself, so that what the second states again is no second recommendation.
 * `taken`: references that are in use.
 */
export function comparedReview(
  reviewId: string,
  known: readonly Known[],
  documents: readonly DocumentRows[],
  { newId, taken }: { newId: () => number; taken: Iterable<string> },
): ReviewComparison {
  const giving = { newId, refOf: referencesOf(reviewId, taken) };
  const all = new Map(
    known.map((one): [number, Compared] => [one.id, { before: one, after: one, differences: [] }]),
  );
  const stated = new Set<number>();
  const rows = { imported: 0, alreadyThere: 0, duplicates: 0 };
  const missing: string[] = [];
  for (const { document: described, rows: sourceRows } of documents) {
    const current = [...all.values()].map((standing) => standing.after);
    const items = joinedRows(
      sourceRows,
      described.hasRowsByState ? knownApart(current) : undefined,
    );
    const vocabularies = new Set(items.flatMap((item) => item.tags.map(vocabularyKey)));
    const document = { ...described, vocabularies };
    const elsewhere = statesElsewhere(items);
    const found = matched(items, current, document.id);
    items.forEach((item, index) => {
      const standing = all.get(found[index]?.id ?? -1);
      const { isRepetition, ...result } = after(standing, item, document, {
        ...giving,
        elsewhere: elsewhere(item),
      });
      all.set(result.after.id, result);
      stated.add(result.after.id);
      rows[result.before ? "alreadyThere" : "imported"] += item.rows;
      rows.duplicates += isRepetition ? item.rows : item.repeats;
    });
    const there = new Set(found);
    for (const one of current) {
      if (one.documentId === document.id && !there.has(one)) missing.push(one.ref);
    }
  }
  const compared = [...all.values()].filter(
    ({ before, differences }) => before === null || differences.length > 0,
  );
  return { compared, recommendations: stated.size, rows, missing };
}
