import { numberKey, squeezed } from "./import-identity";
import { positionKey, type Stated, stateKey, tagKey } from "./import-joining";
import { knownPositions } from "./import-positions";
import type { RowTag } from "./import-row";
import type { FieldDifference } from "./import-summary";
import type { StatingDocument } from "./stating-document";
import type { Vocabulary } from "./vocabulary";
import { type Known, type KnownTag, newestPosition } from "./import-known";

export const vocabularyKey = ({ vocabulary, version }: RowTag): string =>
  `${vocabulary}\u0000${version}`;

type Change = Omit<FieldDifference, "ref">;

/** One field after the other: what becomes of it, and how that is told. */
interface Revision {
  next: Known;
  changes: Change[];
}

const names = (states: readonly { name: string }[]) => states.map(({ name }) => name).join(", ");

/** What a vocabulary whose terms are numbers alone is called before them. */
const BEFORE_NUMBER: Partial<Record<Vocabulary, string>> = {
  sdg_goal: "SDG",
  sdg_target: "SDG",
  upr_info_action: "Action",
};

const terms = (tags: readonly KnownTag[]) =>
  tags
    .map(({ vocabulary, term }) => [BEFORE_NUMBER[vocabulary], term].filter(Boolean).join(" "))
    .toSorted()
    .join("; ");

/** What it says besides what is known already. A position is added to the history, never put in its place. */
function positions(known: Known, stated: Stated, document: StatingDocument): Revision {
  const next = [...known.positions];
  const changes: Change[] = [];
  for (const said of knownPositions(stated, document)) {
    const newest = newestPosition(next);
    const recorded = next.some(
      (one) =>
        positionKey(one) === positionKey(said) &&
        one.source === said.source &&
        one.date === said.date,
    );
    if (recorded || (newest && positionKey(newest) === positionKey(said))) continue;
    next.push(said);
    const after = `${said.wording} (${said.source})`;
    // What holds goes on to hold: something that was said before it has come to light.
    if (newest && said.date < newest.date) {
      changes.push({ field: "earlier_position", before: "", after });
    } else {
      const before = newest ? `${newest.wording} (${newest.source})` : "";
      changes.push({ field: "position", before, after });
    }
  }
  return { next: { ...known, positions: next }, changes };
}

function tags(known: Known, stated: Stated, document: StatingDocument): Revision {
  const said = new Set(stated.tags.map(tagKey));
  const isWhole = known.documentId === document.id && !document.hasRowsByState;
  const kept = known.tags.filter(
    (tag) =>
      !isWhole ||
      tag.setBy !== "source" ||
      !document.vocabularies.has(vocabularyKey(tag)) ||
      said.has(tagKey(tag)),
  );
  const there = new Set(kept.map(tagKey));
  const added = stated.tags.flatMap((tag): KnownTag[] =>
    there.has(tagKey(tag)) ? [] : [{ ...tag, setBy: "source", confidence: null }],
  );
  if (added.length === 0 && kept.length === known.tags.length) return { next: known, changes: [] };
  const all = [...kept, ...added];
  const change = { field: "tags", before: terms(known.tags), after: terms(all) };
  return { next: { ...known, tags: all }, changes: [change] };
}

function states(
  known: Known,
  stated: Stated,
  document: StatingDocument,
  elsewhere: ReadonlySet<string>,
): Revision {
  const same = { next: known, changes: [] };
  if (stated.states.length === 0) return same;
  const there = new Set(known.states.map(stateKey));
  const said = new Set(stated.states.map(stateKey));
  const added = stated.states.filter((state) => !there.has(stateKey(state)));
  const isWhole = known.documentId === document.id && !document.hasRowsByState;
  const gone = known.states.filter(
    (state) => !said.has(stateKey(state)) && (isWhole || elsewhere.has(stateKey(state))),
  );
  if (added.length === 0 && gone.length === 0) return same;
  // Parts are those of the document that has them.
  const all = isWhole
    ? stated.states
    : [
        ...known.states.filter((state) => !gone.includes(state)),
        ...added.map((state) => ({ ...state, part: null })),
      ];
  const change = { field: "states", before: names(known.states), after: names(all) };
  return { next: { ...known, states: all }, changes: [change] };
}

/** What only the document itself may say otherwise: its words, where they stand, what they are made of. */
function ownWords(known: Known, stated: Stated, document: StatingDocument): Revision {
  const next = { ...known };
  const changes: Change[] = [];
  const isOwn = known.documentId === document.id;
  const note = (field: string, before: string, after: string) =>
    changes.push({ field, before, after });
  if (stated.number !== null && numberKey(stated.number) !== numberKey(known.number)) {
    note("number", known.number ?? "", stated.number);
    next.number = stated.number;
  }
  if (stated.paragraph !== null && stated.paragraph !== known.paragraph) {
    if (isOwn || known.paragraph === null) {
      note("paragraph", known.paragraph ?? "", stated.paragraph);
      next.paragraph = stated.paragraph;
    }
  }
  const headings = stated.headings.length > 0 ? stated.headings : [document.title];
  if (isOwn && headings.join("\u0000") !== known.headings.join("\u0000")) {
    note("heading", known.headings.join(" › "), headings.join(" › "));
    next.headings = headings;
  }
  return { next, changes };
}

function text(known: Known, stated: Stated, sameWords: boolean, isOwn: boolean): Revision {
  // Of another document, what differs but in case, punctuation and named States is the same text.
  if (squeezed(known.text) === squeezed(stated.text) || (!isOwn && sameWords)) {
    return { next: known, changes: [] };
  }
  const next = { ...known, text: stated.text, originalText: stated.originalText };
  return { next, changes: [{ field: "text", before: known.text, after: stated.text }] };
}

/** Parts that a person set are that person's. */
function parts(known: Known, stated: Stated, isOwn: boolean): Revision {
  const mayChange = isOwn && known.parts.every(({ setBy }) => setBy === "import");
  const before = known.parts.map((part) => part.text);
  const isSame = before.map(squeezed).join("\n") === stated.parts.map(squeezed).join("\n");
  if (!mayChange || stated.parts.length === 0 || isSame) return { next: known, changes: [] };
  const next = {
    ...known,
    parts: stated.parts.map((part) => ({ text: part, setBy: "import" as const })),
    states: stated.states.length > 0 ? stated.states : known.states,
  };
  const change = { field: "parts", before: before.join("\n"), after: stated.parts.join("\n") };
  return { next, changes: [change] };
}

/**
 * What becomes of a known recommendation that a document states, field by field. The document that it is
 * from corrects it; another one adds what it knows. `sameWords`: whether the words agree apart from case,
 * punctuation and named States. `elsewhere`: States (`stateKey`) that the document has for the same words
 * under another number.
 */
export function revised(
  known: Known,
  stated: Stated,
  document: StatingDocument,
  { sameWords, elsewhere }: { sameWords: boolean; elsewhere: ReadonlySet<string> },
): { next: Known; differences: FieldDifference[] } {
  const isOwn = known.documentId === document.id;
  const steps: ((from: Known) => Revision)[] = [
    (from) => ownWords(from, stated, document),
    (from) => text(from, stated, sameWords, isOwn),
    (from) => states(from, stated, document, elsewhere),
    (from) => parts(from, stated, isOwn),
    (from) => tags(from, stated, document),
    (from) => positions(from, stated, document),
  ];
  let next = known;
  const differences: FieldDifference[] = [];
  for (const step of steps) {
    const revision = step(next);
    next = revision.next;
    differences.push(...revision.changes.map((change) => ({ ref: known.ref, ...change })));
  }
  return { next, differences };
}
