import {
  type AddressParameters,
  type ExplorerFilter,
  type IgnoredParameter,
  parseFilter,
  toSearchParams,
} from "@/db/domain/explorer-filter";
import { layoutSchema } from "@/db/domain/midterm-layout";
import type { MidtermShape } from "@/db/domain/midterm-table";
import { dayUntil } from "@/db/domain/partial-date";
import { themeSetSchema } from "@/db/domain/theme-set";

/** Which table is asked for. */
export interface MidtermRequest extends MidtermShape {
  filter: ExplorerFilter;
}

/**
 * Reads the address; what cannot be understood is left out and listed, as is a day to come, on which nobody
 * knows what counts. `today` is the day where none is given.
 */
export function parseRequest(
  parameters: AddressParameters,
  today: string,
): { request: MidtermRequest; ignored: IgnoredParameter[] } {
  const { filter, ignored } = parseFilter(parameters);
  const setting = <Value>(name: string, read: (text: string) => Value | undefined) => {
    const value = [parameters[name]].flat()[0];
    if (!value) return undefined;
    const understood = read(value);
    if (understood === undefined) ignored.push({ name, value: value.slice(0, 60) });
    return understood;
  };
  const layout = setting("layout", (text) => layoutSchema.safeParse(text).data) ?? "government";
  const asOf = setting("asOf", (text) => dayUntil(today, text)) ?? today;
  const themeSet = setting("themes", (text) => themeSetSchema.safeParse(text).data) ?? "source";
  return { request: { layout, themeSet, asOf, filter }, ignored };
}

/** The request as an address's parameters; reading them again gives the same request. */
export function searchOf({ layout, themeSet, asOf, filter }: MidtermRequest): URLSearchParams {
  const search = new URLSearchParams({ layout, asOf });
  if (themeSet !== "source") search.set("themes", themeSet);
  for (const [name, value] of toSearchParams(filter)) search.append(name, value);
  return search;
}

/** A query string's parameters in the form in which pages get them. */
export function parametersOf(search: URLSearchParams): AddressParameters {
  return Object.fromEntries([...search.keys()].map((name) => [name, search.getAll(name)]));
}
