import { and, eq, isNotNull } from "drizzle-orm";
import type { Reader } from "@/db/client";
import type { ExplorerFilter } from "@/db/domain/explorer-filter";
import { document, recommendingState } from "@/db/schema";
import { isOneOf } from "./is-one-of";
import { themePaths } from "./themes";

/** What a filter names by an id, in words. */
export interface FilterTitles {
  /** Titles from the top heading down. */
  theme: ReadonlyMap<number, string[]>;
  source: ReadonlyMap<string, string>;
  state: ReadonlyMap<string, string>;
}

/** How a source writes the State of this code; undefined where none is named. */
function nameOf(reader: Reader, iso3: string): string | undefined {
  return reader
    .select({ name: recommendingState.name })
    .from(recommendingState)
    .where(eq(recommendingState.iso3, iso3))
    .limit(1)
    .get()?.name;
}

/** Names of the headings, documents and States in a filter; of published documents alone. */
export function filterTitles(reader: Reader, filter: ExplorerFilter): FilterTitles {
  const documents = reader
    .select({ id: document.id, title: document.title })
    .from(document)
    .where(and(isOneOf(document.id, filter.source), isNotNull(document.publishedAt)))
    .all();
  return {
    theme: themePaths(reader, filter.theme),
    source: new Map(documents.map(({ id, title }) => [id, title])),
    state: new Map(filter.state.map((iso3) => [iso3, nameOf(reader, iso3) ?? iso3])),
  };
}
