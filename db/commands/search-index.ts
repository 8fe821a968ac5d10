import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { lastDayOf } from "@/db/domain/partial-date";
import type { SearchedKind } from "@/db/domain/search";
import { searchEntry } from "@/db/schema";

/** What is published and can be found by its words. */
export interface Searched {
  kind: SearchedKind;
  subjectId: string;
  recommendationId: number | null;
  reviewId: string | null;
  /** PartialDate. */
  date: string;
  title: string;
  text: string;
  /** What stands over it: headings, the document's title. */
  context: string;
}

/** Makes it found. Call it where it is published, in the same transaction. */
export function indexForSearch(tx: Tx, { title, text, context, date, ...subject }: Searched): void {
  const { id } = tx
    .insert(searchEntry)
    .values({ ...subject, day: lastDayOf(date) ?? date })
    .returning({ id: searchEntry.id })
    .get();
  tx.run(sql`insert into search_words (rowid, title, text, context)
    values (${id}, ${title}, ${text}, ${context})`);
}
