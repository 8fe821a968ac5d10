import { stemmer } from "stemmer";

/*
 * How alike two recommendations are, by their words: the cosine of the angle between them, where each word
 * and each pair of neighbouring words is a direction, and rare ones count for more (Salton and Buckley,
 * "Term-weighting approaches in automatic text retrieval", 1988). It proposes; a person decides.
 */

/** Words that stand in any text, and those with which any recommendation begins. */
const STOP_WORDS = new Set(
  (
    "a an the and or nor but up of in on at to for from by with without into as is are be been being was were " +
    "it its this that these those all any each every both such other which who whom whose what when where " +
    "there their they them he she his her we our you your i not no so than then thus also including include " +
    "continue continues further ensure ensures take takes taking make makes order necessary appropriate " +
    "measure measures effort efforts step steps will shall should may can could would has have had do does"
  ).split(" "),
);

/** States in parentheses: at the end, and where one wording ends and another begins. */
const STATES = /\s*\([^()]*(?:\([^()]*\)[^()]*)*\)(?=\s*(?:[;.,]|\(|$))/gu;

const KHMER = /\p{Script=Khmer}/u;
const khmerWords = new Intl.Segmenter("km", { granularity: "word" });

/** Stemming takes long and the same words come again and again: what was found of each is remembered. */
const known = new Map<string, string | null>();
const MOST_KNOWN = 50_000;

function reckoned(word: string): string | null {
  const small = word
    .toLowerCase()
    .normalize("NFKC")
    .replace(/['’]s?$/u, "");
  if (STOP_WORDS.has(small) || !/\p{L}/u.test(small)) return null;
  return /^[a-z]+$/u.test(small) ? stemmer(small) : small;
}

/** The stem of an English word, of others the word itself; null where it does not count. */
function stemOf(word: string): string | null {
  let stem = known.get(word);
  if (stem === undefined) {
    stem = reckoned(word);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(word, stem);
  }
  return stem;
}

/** A word of a text, and where it stands; `stem` is null where it does not count. */
export interface Word {
  start: number;
  end: number;
  stem: string | null;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’]\p{L}+)*/gu;

/** The words of a text in order. Numbers, stop words, and States in parentheses do not count. */
export function wordsIn(text: string): Word[] {
  const names = [...text.matchAll(STATES)].map((match) => [
    match.index,
    match.index + match[0].length,
  ]);
  const isName = (at: number) => names.some(([from = 0, to = 0]) => from <= at && at < to);
  const found = KHMER.test(text)
    ? [...khmerWords.segment(text)]
        .filter(({ isWordLike }) => isWordLike)
        .map(({ segment, index }) => ({ word: segment, index }))
    : [...text.matchAll(WORD)].map((match) => ({ word: match[0], index: match.index }));
  return found.map(({ word, index }) => ({
    start: index,
    end: index + word.length,
    stem: isName(index) ? null : stemOf(word),
  }));
}

/** The stems of the words that count, in order; the quick way, without their places. */
export function stemsIn(text: string): string[] {
  if (KHMER.test(text)) return wordsIn(text).flatMap(({ stem }) => stem ?? []);
  const nameless = text.includes("(") ? text.replace(STATES, " ") : text;
  const stems: string[] = [];
  for (const word of nameless.match(WORD) ?? []) {
    const stem = stemOf(word);
    if (stem !== null) stems.push(stem);
  }
  return stems;
}

/** A text as comparing needs it: how often each word and each pair of neighbouring words stands in it. */
export type Profile = ReadonlyMap<string, number>;

/** A pair says more than its words, but the words have been counted already. */
const PAIR = 0.5;

export function profileOf(stems: readonly string[]): Profile {
  const counts = new Map<string, number>();
  const add = (feature: string, weight: number) =>
    counts.set(feature, (counts.get(feature) ?? 0) + weight);
  for (const [index, stem] of stems.entries()) {
    add(stem, 1);
    const next = stems[index + 1];
    if (next !== undefined) add(`${stem} ${next}`, PAIR);
  }
  return counts;
}

/** What a word weighs: the rarer, the more. */
export type WeightOf = (word: string) => number;

/** Weights by how many of these texts have the word. */
export function weightsIn(texts: readonly (readonly string[])[]): WeightOf {
  const having = new Map<string, number>();
  for (const stems of texts) {
    for (const stem of new Set(stems)) having.set(stem, (having.get(stem) ?? 0) + 1);
  }
  return (word) => Math.log(1 + (texts.length + 1) / ((having.get(word) ?? 0) + 1));
}

/** Every word weighs the same. */
const EVENLY: WeightOf = () => 1;

/** A pair weighs what the rarer of its words does. */
const weightOfFeature = (feature: string, weightOf: WeightOf) =>
  Math.max(...feature.split(" ").map(weightOf));

/**
 * How much of the rarer words of one text another has: enough to tell which are worth comparing, and
 * quick. Only the order of its values means anything.
 */
export function overlap(
  own: ReadonlySet<string>,
  stems: readonly string[],
  weightOf: WeightOf,
): number {
  let sum = 0;
  for (const stem of new Set(stems)) if (own.has(stem)) sum += weightOf(stem) ** 2;
  return stems.length === 0 ? 0 : sum / Math.sqrt(stems.length);
}

function product(one: Profile, other: Profile, weightOf: WeightOf): number {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  let sum = 0;
  for (const [feature, count] of few) {
    const there = many.get(feature);
    if (there !== undefined) {
      sum += count * there * weightOfFeature(feature, weightOf) ** 2;
    }
  }
  return sum;
}

/** From 0, no word in common, to 1, the same words as often. Two texts without any word that counts are alike. */
export function similarity(one: Profile, other: Profile, weightOf: WeightOf = EVENLY): number {
  if (one.size === 0 && other.size === 0) return 1;
  const shared = product(one, other, weightOf);
  if (shared === 0) return 0;
  const lengths = product(one, one, weightOf) * product(other, other, weightOf);
  return Math.min(1, shared / Math.sqrt(lengths));
}

/** A stretch of a text, and whether the other text has its words too. */
export interface Stretch {
  text: string;
  isShared: boolean;
}

/** A text in stretches, with the words marked that another text has too. Together they are the text. */
export function sharedWith(text: string, other: string): Stretch[] {
  const there = new Set(wordsIn(other).map(({ stem }) => stem));
  const stretches: Stretch[] = [];
  const add = (piece: string, isShared: boolean) => {
    const last = stretches.at(-1);
    if (last?.isShared === isShared) last.text += piece;
    else if (piece !== "") stretches.push({ text: piece, isShared });
  };
  let from = 0;
  for (const { start, end, stem } of wordsIn(text)) {
    if (stem === null || !there.has(stem)) continue;
    add(text.slice(from, start), false);
    add(text.slice(start, end), true);
    from = end;
  }
  add(text.slice(from), false);
  return stretches;
}
