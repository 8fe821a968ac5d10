import { eq } from "drizzle-orm";
import type { Reader } from "@/db/client";
import type { MidtermItem, MidtermPassage, MidtermTag } from "@/db/domain/midterm-item";
import { document, review, tag } from "@/db/schema";
import { publishedDocuments } from "./published-documents";
import { idsOf, isOneOfIds, putTogetherOnce } from "./put-together-once";
import { ReadOnce } from "./read-once";
import { type Speaker, speakers } from "./speakers";

/** Whom and what the rows of a table name. */
export interface NamedOnce {
  /** How organisations are named in public. */
  speakers: ReadOnce<string, Speaker>;
  /** Documents that are published. */
  documents: ReadOnce<string, MidtermPassage["document"]>;
  /** Documents that state recommendations. */
  sources: ReadOnce<string, MidtermItem["source"]>;
  tags: ReadOnce<number, Omit<MidtermTag, "setBy">>;
}

const sourcesAsked = putTogetherOnce((reader) =>
  reader
    .select({
      id: document.id,
      kind: document.kind,
      date: document.date,
      underReview: review.state,
    })
    .from(document)
    .innerJoin(review, eq(review.id, document.sourceOfReviewId))
    .where(isOneOfIds(document.id))
    .prepare(),
);

const tagsAsked = putTogetherOnce((reader) =>
  reader
    .select({ id: tag.id, vocabulary: tag.vocabulary, term: tag.term })
    .from(tag)
    .where(isOneOfIds(tag.id))
    .prepare(),
);

/** The rows by their id, which is left out of them. */
const byId = <Id, Row extends { id: Id }>(rows: readonly Row[]) =>
  new Map(rows.map(({ id, ...named }) => [id, named]));

/** Each of them read once, as it is then: for as long as nothing changes on the connection. */
export const namedOnce = (reader: Reader): NamedOnce => ({
  speakers: new ReadOnce((ids) => speakers(reader, ids)),
  documents: new ReadOnce((ids) => publishedDocuments(reader, ids)),
  sources: new ReadOnce((ids) => byId(sourcesAsked(reader).all(idsOf(ids)))),
  tags: new ReadOnce((ids) => byId(tagsAsked(reader).all(idsOf(ids)))),
});
