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

const stems = new Map<string, string>();
const MOST_STEMS = 50_000;

/** The stem of an English word; of others the word itself. Stemming takes long, so stems are remembered. */
function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size >= MOST_STEMS) stems.clear();
  const stem = /^[a-z]+$/u.test(word) ? stemmer(word) : word;
  stems.set(word, stem);
  return stem;
}

/** A word of a text, and where it stands; `stem` is null where it does not count. */
export interface Word {
  start: number;
  end: number;
  stem: string | null;
}

function stemOrNothing(word: string): string | null {
  const small = word
    .toLowerCase()
    .normalize("NFKC")
    .replace(/['’]s?$/u, "");
  if (STOP_WORDS.has(small) || !/\p{L}/u.test(small)) return null;
  return stemOf(small);
}

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
    : [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}]+)*/gu)].map((match) => ({
        word: match[0],
        index: match.index,
      }));
  return found.map(({ word, index }) => ({
    start: index,
    end: index + word.length,
    stem: isName(index) ? null : stemOrNothing(word),
  }));
}

/** A text as comparing needs it: how often each word and each pair of neighbouring words stands in it. */
export type Profile = ReadonlyMap<string, number>;

/** A pair says more than its words, but the words have been counted already. */
const PAIR = 0.5;

export function profileOf(text: string): Profile {
  const counts = new Map<string, number>();
  const add = (feature: string, weight: number) =>
    counts.set(feature, (counts.get(feature) ?? 0) + weight);
  let before: string | null = null;
  for (const { stem } of wordsIn(text)) {
    if (stem === null) continue;
    add(stem, 1);
    if (before !== null) add(`${before} ${stem}`, PAIR);
    before = stem;
  }
  return counts;
}

/** What a word weighs: the rarer, the more. */
export type WeightOf = (feature: string) => number;

/** Weights by how many of these texts have the word. */
export function weightsIn(profiles: readonly Profile[]): WeightOf {
  const texts = new Map<string, number>();
  for (const profile of profiles) {
    for (const feature of profile.keys()) texts.set(feature, (texts.get(feature) ?? 0) + 1);
  }
  return (feature) => Math.log(1 + (profiles.length + 1) / ((texts.get(feature) ?? 0) + 1));
}

/** Every word weighs the same. */
export const EVENLY: WeightOf = () => 1;

function product(one: Profile, other: Profile, weightOf: WeightOf): number {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  let sum = 0;
  for (const [feature, count] of few) {
    const there = many.get(feature);
    if (there !== undefined) sum += count * there * weightOf(feature) ** 2;
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
