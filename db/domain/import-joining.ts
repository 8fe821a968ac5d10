import { numberKey, squeezed } from "./import-identity";
import type { RowPosition, RowState, RowTag, SourceRow } from "./import-row";

/** A recommendation as one document states it, in one row or in several. */
export interface Stated {
  number: string | null;
  text: string;
  originalText: string | null;
  paragraph: string | null;
  headings: string[];
  states: RowState[];
  positions: RowPosition[];
  tags: RowTag[];
  parts: string[];
  /** How many rows state it, and how many of them say nothing that another does not. */
  rows: number;
  repeats: number;
}

/** Of a State: its code, else its name whatever the case. */
export const stateKey = ({ iso3, name }: { iso3: string | null; name: string }): string =>
  iso3 ?? squeezed(name).toLowerCase();

export const tagKey = ({ vocabulary, version, term }: RowTag): string =>
  [vocabulary, version, term].join("\u0000");

/** Of a position: what it is taken for, else its word. */
export const positionKey = (said: Pick<RowPosition, "position" | "wording">): string =>
  said.position ?? squeezed(said.wording).toLowerCase();

/**
 * Rows of one document with the same key state one recommendation. Without numbers, two with the same
 * text and different positions are two: each was answered for itself.
 */
function keyOf({ number, text, position }: SourceRow, apart: string): string {
  const key = numberKey(number);
  const answer = key === "" && position ? positionKey(position) : "";
  return [key, squeezed(text), answer, apart].join("\u0000");
}

/** Adds what is not there yet; gives whether there was anything. */
function added<T>(to: T[], more: readonly T[], key: (one: T) => string): boolean {
  const known = new Set(to.map(key));
  const fresh = more.filter((one) => !known.has(key(one)));
  to.push(...fresh);
  return fresh.length > 0;
}

function begin(row: SourceRow): Stated {
  const { number, text, originalText, paragraph, headings, parts, position } = row;
  const states: RowState[] = [];
  added(states, row.states, (state) => `${stateKey(state)}\u0000${state.part}`);
  const tags: RowTag[] = [];
  added(tags, row.tags, tagKey);
  const facts = { number, text, originalText, paragraph, headings, parts, states, tags };
  return { ...facts, positions: position ? [position] : [], rows: 1, repeats: 0 };
}

function join(stated: Stated, row: SourceRow): void {
  // A part belongs to the row that has it: of another row with the same text they are the same.
  const said = [
    added(stated.states, row.states, (state) => `${stateKey(state)}\u0000${state.part}`),
    added(stated.tags, row.tags, tagKey),
    added(stated.positions, row.position ? [row.position] : [], positionKey),
  ];
  stated.rows += 1;
  if (!said.includes(true)) stated.repeats += 1;
  stated.paragraph ??= row.paragraph;
  if (stated.headings.length === 0) stated.headings = row.headings;
}

/**
 * The recommendations that the rows of one document state, in their order: rows that say the same for
 * other recommending States are one recommendation, unless they are known `apart`.
 */
export function joinedRows(
  rows: Iterable<SourceRow>,
  apart: (row: SourceRow) => string = () => "",
): Stated[] {
  const byKey = new Map<string, Stated>();
  for (const row of rows) {
    const key = keyOf(row, apart(row));
    const found = byKey.get(key);
    if (found) join(found, row);
    else byKey.set(key, begin(row));
  }
  return [...byKey.values()];
}
