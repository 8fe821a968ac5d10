import type { EditionContent } from "./edition-content";
import { type KeptOrigin, type KeptParagraph, type KeptRow, keptRowsOf } from "./kept-table";

/** The names under which these organisations stand in an edition, the longest first. */
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
  const names = new Set(named.map(({ name }) => name));
  return [...names].toSorted((a, b) => b.length - a.length);
}

const inPattern = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/gu, "\\$&");

/** Finds these names where they stand as words of their own. */
function patternOf(names: readonly string[]): RegExp {
  const any = names.map(inPattern).join("|");
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, "giu");
}

interface Named {
  id: string;
  name: string;
}

const isNamed = (value: unknown): value is Named =>
  typeof value === "object" && value !== null && "id" in value && "name" in value;

/** Fields that hold what the source says, and addresses: never the name of who speaks here. */
const AS_THEY_ARE = new Set(["ref", "address", "href", "section", "theme", "states"]);

/** Whether this is what the source says: a line of a cell that comes from nobody, a fact of its text. */
const isOfSource = (key: string, value: object): boolean =>
  AS_THEY_ARE.has(key) || (key === "text" && "standing" in value);

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
  const pattern = patternOf(names);
  const nameless = (value: unknown): unknown => {
    if (typeof value === "string") return value.replaceAll(pattern, instead);
    if (Array.isArray(value)) return value.map(nameless);
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value).flatMap(([key, each]): [string, unknown][] => {
      if (isOfSource(key, value)) return [[key, each]];
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
