import { type ExplorerFilter, type FilterName, parseFilter } from "@/db/domain/explorer-filter";

/** A parameter that is not understood. */
export interface Refused {
  name: string;
  /** Shortened. */
  value: string;
}

/** What programs ask for by an address, read without leaving anything out. */
export interface Asked {
  filter: ExplorerFilter;
  /** The value of one of the `own` names; empty where it is not given. */
  one: (name: string) => string;
  refused: Refused[];
  /** Refuses one of the `own` names. */
  refuse: (name: string) => void;
}

/**
 * Reads an address for a program: whatever is not understood is in `refused`, unknown names too, and one of
 * the `own` names that is given twice. A page says what it left out; a program would take a wider list than
 * it asked for to be the list. `filters`: which filters of the explorer are taken; `own`: what else is.
 */
export function strictParameters(
  search: URLSearchParams,
  { filters, own }: { filters: (name: FilterName) => boolean; own: readonly string[] },
): Asked {
  const parameters = Object.fromEntries(
    [...new Set(search.keys())].map((name) => [name, search.getAll(name)]),
  );
  const { filter, ignored } = parseFilter(parameters);
  const refused: Refused[] = ignored.map(({ name, value }) => ({ name, value }));
  const refuse = (name: string) =>
    void refused.push({ name, value: (search.get(name) ?? "").slice(0, 60) });
  for (const name of Object.keys(parameters)) {
    const isFilter = Object.hasOwn(filter, name) && filters(name as FilterName);
    const isOne = own.includes(name) && search.getAll(name).length === 1;
    if (!isFilter && !isOne) refuse(name);
  }
  const one = (name: string) => (own.includes(name) ? (search.get(name) ?? "").trim() : "");
  return { filter, one, refused, refuse };
}

/** What was refused, for a sentence that says so. */
export const inOneLine = (refused: readonly Refused[]): string =>
  refused.map(({ name, value }) => `${name}=${value}`).join(", ");
