/** So many are kept; a table of any length names the same few. */
const MOST = 5_000;

/** What is named again and again, each read when it is first named. */
export class ReadOnce<Id extends string | number, Value> {
  readonly #known = new Map<Id, Value | null>();
  readonly #read: (ids: readonly Id[]) => ReadonlyMap<Id, Value>;

  constructor(read: (ids: readonly Id[]) => ReadonlyMap<Id, Value>) {
    this.#read = read;
  }

  /** Those of these ids and others, by id, until asked again; null or missing where there is none. */
  of(ids: readonly Id[]): ReadonlyMap<Id, Value | null> {
    const known = this.#known;
    if (known.size > MOST) known.clear();
    const unknown = new Set<Id>();
    for (const id of ids) if (!known.has(id)) unknown.add(id);
    if (unknown.size === 0) return known;
    const found = this.#read([...unknown]);
    for (const id of unknown) known.set(id, found.get(id) ?? null);
    return known;
  }
}
