import type { Reader } from "@/db/client";
import type { MidtermPassage } from "@/db/domain/midterm-item";
import { publishedDocuments } from "./published-documents";
import { type Speaker, speakers } from "./speakers";

/** So many are kept; a table of any length names the same few. */
const MOST = 5_000;

/** What is named again and again, each read when it is first named. */
class ReadOnce<Value> {
  readonly #known = new Map<string, Value | null>();
  readonly #read: (ids: readonly string[]) => ReadonlyMap<string, Value>;

  constructor(read: (ids: readonly string[]) => ReadonlyMap<string, Value>) {
    this.#read = read;
  }

  /** Those of these ids and others, by id, until asked again; null or missing where there is none. */
  of(ids: readonly string[]): ReadonlyMap<string, Value | null> {
    const known = this.#known;
    if (known.size > MOST) known.clear();
    const unknown = new Set<string>();
    for (const id of ids) if (!known.has(id)) unknown.add(id);
    if (unknown.size === 0) return known;
    const found = this.#read([...unknown]);
    for (const id of unknown) known.set(id, found.get(id) ?? null);
    return known;
  }
}

/** Whom and what the rows of a table name. */
export interface NamedOnce {
  /** How organisations are named in public. */
  speakers: ReadOnce<Speaker>;
  /** Documents that are published. */
  documents: ReadOnce<MidtermPassage["document"]>;
}

/** Each of them read once, as it is then: for as long as nothing changes on the connection. */
export const namedOnce = (reader: Reader): NamedOnce => ({
  speakers: new ReadOnce((ids) => speakers(reader, ids)),
  documents: new ReadOnce((ids) => publishedDocuments(reader, ids)),
});
