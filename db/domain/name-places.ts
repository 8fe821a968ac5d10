import { lettersOf, type Sign, signReader } from "./text-signs";

/** Where something stands in a text. */
export type Place = readonly [start: number, end: number];

/** "And", "to", "by" and their like, which Arabic and Hebrew write onto the word that follows. */
const WRITTEN_ONTO = /(?:^|[^\p{L}\p{M}\p{N}])[وفبلكובלכמשה]{1,2}$/u;
/** As far as it has to be looked back for them, and for what is before them. */
const BACK = 4;

const alikeOf = (signs: readonly Sign[]) => signs.map((sign) => sign.alike).join("");

/** Whether a name may begin, or end, between these two. */
const isBetweenWords = (before: Sign | undefined, after: Sign | undefined) =>
  !(before?.isApart && after?.isApart);

/** Tells where a name, given as its signs, stands among those of a text: from a whole one to a whole one. */
function placesAmong(text: string, signs: readonly Sign[]): (name: string) => Place[] {
  const all = alikeOf(signs);
  const [starts, ends] = [new Map<number, number>(), new Map<number, number>()];
  let length = 0;
  for (const [index, sign] of signs.entries()) {
    if (sign.alike === "") continue;
    starts.set(length, index);
    length += sign.alike.length;
    ends.set(length, index);
  }
  const beginsWord = (first: number, { start }: Sign) =>
    isBetweenWords(signs[first - 1], signs[first]) ||
    WRITTEN_ONTO.test(text.slice(Math.max(0, start - BACK), start));
  return (name) => {
    const places: Place[] = [];
    for (let at = all.indexOf(name); at >= 0; at = all.indexOf(name, at + 1)) {
      const [first, last] = [starts.get(at) ?? -1, ends.get(at + name.length) ?? -1];
      const [from, to] = [signs[first], signs[last]];
      if (!from || !to || !beginsWord(first, from)) continue;
      if (isBetweenWords(to, signs[last + 1])) places.push([from.start, to.end]);
    }
    return places;
  };
}

/** In order, those that run into one another as one. */
function joined(places: readonly Place[]): Place[] {
  const result: Place[] = [];
  for (const [start, end] of places.toSorted((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && start < last[1]) result[result.length - 1] = [last[0], Math.max(last[1], end)];
    else result.push([start, end]);
  }
  return result;
}

/**
 * Tells where these names stand in a text, however they are typed: as words of their own, where the script
 * parts words. Places are in order and do not overlap.
 */
export function namePlaces(names: readonly string[]): (text: string) => Place[] {
  const signsOf = signReader();
  const wanted = names.map((name) => ({ letters: lettersOf(name), alike: alikeOf(signsOf(name)) }));
  const named = wanted.filter(({ alike }) => alike !== "");
  return (text) => {
    const letters = lettersOf(text);
    const likely = named.filter((name) => letters.includes(name.letters));
    if (likely.length === 0) return [];
    const placesOf = placesAmong(text, signsOf(text));
    return joined(likely.flatMap(({ alike }) => placesOf(alike)));
  };
}
