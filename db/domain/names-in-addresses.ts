import { lettersOf, plain } from "./text-signs";

const ENDS_WELL = String.raw`[!#-;=?-~]*[\w/]`;

/**
 * Where a text leads to the web or to a mailbox: a text that is nothing else, or what stands so among
 * words, "https://…", "www.…", "name.org/page", "name@name.org", without the full stop that follows.
 */
const ADDRESS = new RegExp(
  [
    String.raw`^[Hh][Tt]{2}[Pp][Ss]?://\S+$`,
    String.raw`(?:[Hh][Tt]{2}[Pp][Ss]?://|[Ww]{3}\.)${ENDS_WELL}`,
    String.raw`(?<![\w%+.@-])[\w%+-]+(?:[.@][\w%+-]+)*\.(?:[a-z]{2,}|[A-Z]{2,})(?!\w)(?:[/?#:]${ENDS_WELL})?`,
  ].join("|"),
  "gu",
);

/** So many letters are a name wherever they stand; fewer are part of other words too, as "AI" is of "aid". */
const TELLING = 7;

/** Most texts have none, and this is known faster. */
const MAY_HAVE_ONE = /[.:]\S/u;

const ENCODED = /(?:%[\da-f]{2})+/giu;

function decodedOnce(address: string): string {
  return address.replace(ENCODED, (bytes) => {
    try {
      return decodeURIComponent(bytes);
    } catch {
      // No text at all: it stays what it is.
      return bytes;
    }
  });
}

/** As it reads. An address that is handed on within another is encoded twice. */
const decoded = (address: string): string => decodedOnce(decodedOnce(address));

const WORD = /\p{L}+|\p{N}+/gu;

/** Whether some of the words, one after the other, have these letters and no more. */
function haveLetters(words: readonly string[], letters: string): boolean {
  return words.some((_, first) => {
    let said = "";
    for (let next = first; next < words.length && said.length < letters.length; next++) {
      said += words[next];
    }
    return said === letters;
  });
}

/** Whether an address, as it reads, has the letters of a name: nobody types spaces and accents there. */
function lettersIn(name: string): (address: string) => boolean {
  const letters = lettersOf(name);
  if (letters === "") return () => false;
  if (letters.length >= TELLING) return (address) => lettersOf(address).includes(letters);
  return (address) => haveLetters(plain(address).match(WORD) ?? [], letters);
}

/**
 * Tells which addresses of a text hold one of these names, by its letters or as `isSaidIn` finds it in
 * words. Each is a place as a whole: what is left of it would lead there still.
 */
export function addressesThatTell(
  names: readonly string[],
  isSaidIn: (text: string) => boolean,
): (text: string) => [start: number, end: number][] {
  const tests = [...names.map(lettersIn), isSaidIn];
  return (text) => {
    if (!MAY_HAVE_ONE.test(text)) return [];
    return [...text.matchAll(ADDRESS)].flatMap(({ 0: address, index }): [number, number][] => {
      const read = decoded(address);
      return tests.some((test) => test(read)) ? [[index, index + address.length]] : [];
    });
  };
}
