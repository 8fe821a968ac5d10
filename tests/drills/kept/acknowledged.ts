/** What the server said it had saved of one update, in the words of whoever saved. */
interface Saved {
  /** How many savings were acknowledged. */
  count: number;
  /** The words of the last one that was acknowledged. */
  words: string;
  /** Words that were sent after it and not acknowledged: they may be there or not. */
  underWay: string | null;
  isPublished: boolean;
}

/** Every acknowledged saving of a drill, by update. */
export class Acknowledged {
  private readonly byUpdate = new Map<string, Saved>();

  /** So many savings were acknowledged in all. */
  get count(): number {
    return [...this.byUpdate.values()].reduce((sum, { count }) => sum + count, 0);
  }

  sends(id: string, words: string): void {
    const known = this.byUpdate.get(id);
    if (known) known.underWay = words;
    else this.byUpdate.set(id, { count: 0, words: "", underWay: words, isPublished: false });
  }

  saved(id: string, words: string, isPublished: boolean): void {
    const count = (this.byUpdate.get(id)?.count ?? 0) + 1;
    this.byUpdate.set(id, { count, words, underWay: null, isPublished });
  }

  /** What is found of an update that was being saved when the server died is what goes on from there. */
  foundAgain(id: string, words: string, isPublished: boolean): void {
    const known = this.byUpdate.get(id);
    if (!known || known.underWay !== words) return;
    known.words = words;
    known.underWay = null;
    known.isPublished = isPublished;
  }

  entries(): IterableIterator<[string, Saved]> {
    return this.byUpdate.entries();
  }
}
