import { numberKey, wordsAlone, wordsInCommon } from "./import-identity";
import { stateKey } from "./import-joining";
import type { RowState } from "./import-row";
import { type Parenthesis, parenthesesIn } from "./parentheses";
import { readStates } from "./recommending-states";
import { iso3Of } from "./state-names";

/** A recommendation as a list has it. */
export interface Listed {
  number: string | null;
  /** Without the number. */
  text: string;
}

/** A recommendation of ours. */
export interface Known extends Listed {
  ref: string;
  /** Those that made it, as its source names them; its text may name them too. */
  states?: readonly string[];
}

/** A recommendation in the form in which it is compared. */
export interface Compared {
  /** Empty without one. "118.10." and "118..10" are 118.10, which is not 118.1. */
  number: string;
  words: string;
  /** The words without names in parentheses that may be a State's, misspelt, and may be anything else. */
  bareWords: string;
  /** Those that made it: the codes of those that are known. */
  states: ReadonlySet<string>;
  /** All of them: where one is not known, its name. */
  names: ReadonlySet<string>;
  /** Whether all of their names are known: then two different ones are two States. */
  areKnown: boolean;
}

/** What stands in parentheses, without what stands in others within. */
function outerParentheses(text: string): Parenthesis[] {
  const outer: Parenthesis[] = [];
  for (const one of parenthesesIn(text)) {
    if (one.start >= (outer.at(-1)?.end ?? 0)) outer.push(one);
  }
  return outer;
}

/**
 * Where the text ends, without what stands in parentheses behind it and names States. What else stands there
 * tells two texts apart: "the Convention (No. 29)".
 */
function endOf(text: string, namesStates: (states: readonly RowState[]) => boolean): number {
  let end = text.length;
  for (const one of outerParentheses(text).toReversed()) {
    const isLast = !/[^;:,.*)\s]/u.test(text.slice(one.end, end));
    if (!isLast || !namesStates(readStates(text.slice(one.start, one.end)).states)) break;
    end = one.start;
  }
  return end;
}

const isKnown = ({ iso3 }: Pick<RowState, "iso3">) => iso3 !== null;

export function compared({ number, text, states = [] }: Listed & Pick<Known, "states">): Compared {
  const made = states.map((name) => ({ name, iso3: iso3Of(name) }));
  const read = readStates(text).states;
  const end = endOf(text, (named) => named.some(isKnown));
  const bareEnd = endOf(text, (named) => named.length > 0);
  const known = [...made, ...read].filter(isKnown);
  return {
    number: numberKey(number),
    words: wordsAlone(text.slice(0, end)),
    bareWords: wordsAlone(text.slice(0, bareEnd)),
    states: new Set(known.map(stateKey)),
    names: new Set([...known, ...made, ...readStates(text.slice(end)).states].map(stateKey)),
    areKnown: [...made, ...read].every(isKnown),
  };
}

export const haveBothStates = (a: Compared, b: Compared) => a.states.size > 0 && b.states.size > 0;

export const areAmongStates = ({ states: a }: Compared, { states: b }: Compared) =>
  [...a].every((state) => b.has(state));

export const areSameStates = ({ names: a }: Compared, { names: b }: Compared) =>
  a.size === b.size && [...a].every((name) => b.has(name));

/** Whether both name States and none of them is the same. */
export const areOtherStates = (a: Compared, b: Compared) =>
  haveBothStates(a, b) &&
  a.areKnown &&
  b.areKnown &&
  ![...a.states].some((state) => b.states.has(state));

/** Which share of the words of both stands in both, from 0 to 1. */
function shareOfWords(a: string, b: string): number {
  const { one, other, both } = wordsInCommon(a, b);
  return both / (one + other - both);
}

/** How much two texts are alike, from 0 to 1. A name that may be a misspelt State's counts for half. */
export const likeness = (a: Compared, b: Compared): number =>
  (shareOfWords(a.words, b.words) + shareOfWords(a.bareWords, b.bareWords)) / 2;
