import { STATE_TABLE } from "./state-table";

/** Words of a name that sources leave out, shorten or put elsewhere: "Iran, Islamic Rep. of". */
const LEFT_OUT = new Set(["the", "of", "and"]);
const WRITTEN_OUT: Record<string, string> = { rep: "republic", dem: "democratic", st: "saint" };

/** A name as names are compared: its words in one order, without accents and marks. */
function keyOf(name: string): string {
  const plain = name
    .normalize("NFKD")
    // What stands for an apostrophe where a source could not write it is left out too.
    .replace(/[\p{M}'’‘ʼ`´ʹ′.\uFFFD]/gu, "")
    .toLowerCase()
    // A letter of its own in Turkish that people type for i.
    .replaceAll("ı", "i")
    .replace(/\b(?:u s a|u s|u k)\b/gu, (letters) => letters.replaceAll(" ", ""));
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .filter((word) => !LEFT_OUT.has(word))
    .map((word) => WRITTEN_OUT[word] ?? word)
    .toSorted()
    .join(" ");
}

const TABLE = STATE_TABLE.trim()
  .split("\n")
  .map((line) => ({
    iso3: line.slice(0, 3),
    names: line
      .slice(4)
      .split("|")
      .map((name) => name.trim()),
  }));

const iso3ByKey = () =>
  new Map(TABLE.flatMap(({ iso3, names }) => names.map((name) => [keyOf(name), iso3] as const)));
/** Made when it is first needed: most threads start without, and it takes longer than all other tables. */
let knownKeys: ReadonlyMap<string, string> | undefined;
const NAME_OF = new Map(TABLE.map(({ iso3, names }) => [iso3, names[0] ?? iso3]));

/** Names whose accents and apostrophes a source lost in a wrong encoding: "Cªte dÍIvoire". */
const MANGLED: [RegExp, string][] = [
  [/^c.{1,3}te d.{1,3}ivoire$/iu, "CIV"],
  [/^lao people.{1,4}s? democratic republic$/iu, "LAO"],
  [/^democratic people.{1,4}s? republic of korea$/iu, "PRK"],
  [/^s.{1,3}o tom.{1,3} and pr.{1,3}ncipe$/iu, "STP"],
  [/^t.{1,3}rkiye$/iu, "TUR"],
];

const mangled = (name: string) =>
  MANGLED.find(([pattern]) => pattern.test(name.trim().replace(/^the\s+/iu, "")))?.[1] ?? null;

/** Names that were asked for before: a file of a quarter of a million rows asks for the same few. */
const asked = new Map<string, string | null>();
const MOST_ASKED = 5_000;

/**
 * ISO 3166-1 alpha-3 of a State by any of its names; null where it is no State's that is known. Kosovo has
 * no code of that standard, and groups of States have none.
 */
export function iso3Of(name: string): string | null {
  const known = asked.get(name);
  if (known !== undefined) return known;
  if (asked.size >= MOST_ASKED) asked.clear();
  knownKeys ??= iso3ByKey();
  const iso3 = name.length > 200 ? null : (knownKeys.get(keyOf(name)) ?? mangled(name));
  asked.set(name, iso3);
  return iso3;
}

/** The UN's short English name of the State; null for a code that is none of a State. */
export const stateNameOf = (iso3: string): string | null => NAME_OF.get(iso3) ?? null;

/** ISO 3166-1 alpha-3 of all that are known. */
export const STATES: readonly string[] = TABLE.map(({ iso3 }) => iso3);
