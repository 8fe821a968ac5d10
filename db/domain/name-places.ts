import { addressesThatTell } from "./names-in-addresses";
import { type Gap, lettersOf, type Sign, signReader } from "./text-signs";

/** Where something stands in a text. */
export type Place = readonly [start: number, end: number];

/** "And", "to", "by" and their like, which Arabic and Hebrew write onto the word that follows. */
const WRITTEN_ONTO = /(?:^|[^\p{L}\p{M}\p{N}])[وفبلكובלכמשה]{1,2}$/u;
/** As far as it has to be looked back for them, and for what is before them. */
const BACK = 4;

/** A text or a name as it is compared: what stands in it, and the gaps before it, by where they are. */
interface Comparable {
  all: string;
  gaps: ReadonlyMap<number, Gap>;
}

function comparable(signs: readonly Sign[]): Comparable {
  const gaps = new Map<number, Gap>();
  let length = 0;
  for (const { alike, gap } of signs) {
    if (gap) gaps.set(length, gap);
    length += alike.length;
  }
  return { all: signs.map(({ alike }) => alike).join(""), gaps };
}

/** Whether the gaps of a name are those of the text where it stands. */
function gapsAgree(name: Comparable, text: Comparable, at: number): boolean {
  for (let index = 1; index < name.all.length; index++) {
    const [one, other] = [name.gaps.get(index), text.gaps.get(at + index)];
    if (one !== other && one !== "maybe" && other !== "maybe") return false;
  }
  return true;
}

/** Whether a name may begin, or end, between these two. */
const isBetweenWords = (before: Sign | undefined, after: Sign | undefined) =>
  !(before?.isApart && after?.isApart);

/** Tells where a name, given as its signs, stands among those of a text: from a whole one to a whole one. */
function placesAmong(text: string, signs: readonly Sign[]): (name: Comparable) => Place[] {
  const written = comparable(signs);
  const { all } = written;
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
    for (let at = all.indexOf(name.all); at >= 0; at = all.indexOf(name.all, at + 1)) {
      const [first, last] = [starts.get(at) ?? -1, ends.get(at + name.all.length) ?? -1];
      const [from, to] = [signs[first], signs[last]];
      if (!from || !to || !beginsWord(first, from)) continue;
      if (!isBetweenWords(to, signs[last + 1]) || !gapsAgree(name, written, at)) continue;
      places.push([from.start, to.end]);
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

/** Tells where these names stand in words. */
function wordPlaces(names: readonly string[]): (text: string) => Place[] {
  const signsOf = signReader();
  const wanted = names.map((name) => ({
    letters: lettersOf(name),
    ...comparable(signsOf(name)),
  }));
  const named = wanted.filter(({ all }) => all !== "");
  return (text) => {
    const letters = lettersOf(text);
    const likely = named.filter((name) => letters.includes(name.letters));
    return likely.length === 0 ? [] : likely.flatMap(placesAmong(text, signsOf(text)));
  };
}

/**
 * Tells where these names stand in a text, however they are typed: as words of their own, where the script
 * parts words; and which addresses hold one. Places are in order and do not overlap.
 */
export function namePlaces(names: readonly string[]): (text: string) => Place[] {
  const inWords = wordPlaces(names);
  const inAddresses = addressesThatTell(names, (text) => inWords(text).length > 0);
  return (text) => joined([...inWords(text), ...inAddresses(text)]);
}
