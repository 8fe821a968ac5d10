import type { EditionContent } from "./edition-content";
import { type KeptOrigin, type KeptParagraph, type KeptRow, keptRowsOf } from "./kept-table";
import { namePlaces, type Place } from "./name-places";
import type { Run } from "./rich-text";

/** The names under which these organisations stand in an edition. */
function namesOf(content: EditionContent, ids: ReadonlySet<string>): string[] {
  const rows = keptRowsOf(content.table);
  const origins = rows
    .flatMap(({ cells, data }): { of?: KeptOrigin | undefined }[] => [...cells.flat(), ...data])
    .flatMap(({ of }) => of?.organisation ?? []);
  const stated = rows.flatMap(({ facts }) =>
    Object.values(facts.standing).flatMap(({ updates }) =>
      updates.flatMap(({ organisation }) => organisation ?? []),
    ),
  );
  const named = [content.organisation, ...origins, ...stated].filter(
    ({ id }) => id !== null && ids.has(id),
  );
  return [...new Set(named.map(({ name }) => name))];
}

interface Named {
  id: string;
  name: string;
}

const isNamed = (value: unknown): value is Named =>
  typeof value === "object" && value !== null && "id" in value && "name" in value;

/** Fields that hold what the source says, and addresses, but for links that go as a whole. */
const AS_THEY_ARE = new Set(["ref", "address", "href", "section", "theme", "states"]);

/** Codes, ids and days, by which programs go: a name that reads like one of them is none there. */
const CODES = new Set([
  ...["id", "kind", "key", "track", "status", "layout", "themeSet", "language", "trail"],
  ...["original", "frozenAt", "frozenOn", "asOf", "day", "reviewedOn", "withdrawnOn", "lastOn"],
]);

/** Whether this is what the source says: a line of a cell that comes from nobody, a fact of its text. */
const isOfSource = (key: string, value: object): boolean =>
  AS_THEY_ARE.has(key) || (key === "text" && "standing" in value);

/** How names are found, and what stands for them. */
interface Replacing {
  placesIn: (text: string) => Place[];
  instead: string;
}

/** A piece of a text without its places. What stands for one begins where the place does. */
function replaced(piece: string, start: number, places: readonly Place[], instead: string): string {
  const end = start + piece.length;
  let left = "";
  let at = start;
  for (const [from, to] of places) {
    if (to <= start || from >= end) continue;
    if (from >= start) left += piece.slice(at - start, from - start) + instead;
    at = Math.min(to, end);
  }
  return left + piece.slice(at - start);
}

/** Whether a link is the words of a name, or its address holds one: it would tell whose it is. */
const tells = ({ text, href }: Pick<KeptParagraph, "text" | "href">, { placesIn }: Replacing) =>
  placesIn(text).length > 0 || placesIn(href ?? "").length > 0;

/** The runs of a block. A name may begin in one and end in another: the first has what stands for it. */
function runsWithout(runs: readonly Run[], { placesIn, instead }: Replacing): Run[] {
  const places = placesIn(runs.map(({ text }) => text).join(""));
  let end = 0;
  const made = runs.map((run) => {
    const start = end;
    end += run.text.length;
    return { run, text: replaced(run.text, start, places, instead) };
  });
  const telling = new Set(
    made.flatMap(({ run: { text, href }, text: left }) =>
      href && (left !== text || placesIn(href).length > 0) ? href : [],
    ),
  );
  return made
    .filter(({ run, text }) => text !== "" || run.text === "")
    .map(({ run: { href, ...look }, text }) =>
      href && !telling.has(href) ? { ...look, text, href } : { ...look, text },
    );
}

/** The cells with each line that somebody's word is in made anew. */
const linesMadeAnew = (cells: KeptRow["cells"], make: (line: KeptParagraph) => unknown) =>
  cells.map((cell) => cell.map((line) => (line.of ? make(line) : line)));

/** The parameters of an address, which are encoded, with each value made anew. */
function valuesMadeAnew(search: string, make: (value: string) => unknown): string {
  const values = [...new URLSearchParams(search)].map(([name, value]) => [
    name,
    String(make(value)),
  ]);
  return String(new URLSearchParams(values));
}

/**
 * The content without the names of these organisations, wherever they stand: as who speaks, in the
 * label of a line, in what is written. `original` tells the names, `instead` stands for them. What
 * the source says of recommendations stays word for word.
 */
export function withoutNames(
  content: EditionContent,
  original: EditionContent,
  ids: ReadonlySet<string>,
  instead: string,
): EditionContent {
  const names = namesOf(original, ids);
  if (names.length === 0) return content;
  const replacing: Replacing = { placesIn: namePlaces(names), instead };
  const nameless = (value: unknown): unknown => {
    if (typeof value === "string") return replaced(value, 0, replacing.placesIn(value), instead);
    if (Array.isArray(value)) return value.map(nameless);
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value).flatMap(([key, each]): [string, unknown][] => {
      if (key === "href" && tells(value as KeptParagraph, replacing)) return [];
      if (isOfSource(key, value) || CODES.has(key)) return [[key, each]];
      if (key === "runs") return [[key, runsWithout(each as Run[], replacing)]];
      if (key === "cells") return [[key, linesMadeAnew(each as KeptRow["cells"], nameless)]];
      if (key === "filter") return [[key, valuesMadeAnew(String(each), nameless)]];
      if (key !== "organisation" || !isNamed(each) || !ids.has(each.id)) {
        return [[key, nameless(each)]];
      }
      if ("track" in each) return [[key, { ...each, id: null, name: instead }]];
      // In what a row says of its updates it is null; what a line comes from leaves it out.
      return "status" in value ? [[key, null]] : [];
    });
    return Object.fromEntries(entries);
  };
  return nameless(content) as EditionContent;
}
