import { and, asc, eq, inArray } from "drizzle-orm";
import type { Reader } from "@/db/client";
import type { Vocabulary } from "@/db/domain/vocabulary";
import { recommendation, recommendationTag, tag } from "@/db/schema";
import { inScope, type Scope } from "./scope";

/** The vocabularies of which what is in scope has terms. */
export const vocabulariesIn = (reader: Reader, scope: Scope): Vocabulary[] =>
  reader
    .selectDistinct({ vocabulary: tag.vocabulary })
    .from(recommendation)
    .innerJoin(recommendationTag, eq(recommendationTag.recommendationId, recommendation.id))
    .innerJoin(tag, eq(tag.id, recommendationTag.tagId))
    .where(inScope(scope))
    .all()
    .map(({ vocabulary }) => vocabulary);

/** The terms of these vocabularies that are in use on what is in scope, in alphabetical order. */
export function tagTerms(
  reader: Reader,
  scope: Scope,
  vocabularies: readonly Vocabulary[],
): string[] {
  const isOfThem = inArray(tag.vocabulary, [...vocabularies]);
  const terms = reader.selectDistinct({ term: tag.term });
  const rows =
    scope.reviewId === null
      ? terms.from(tag).where(isOfThem).orderBy(asc(tag.term)).all()
      : terms
          .from(recommendation)
          .innerJoin(recommendationTag, eq(recommendationTag.recommendationId, recommendation.id))
          .innerJoin(tag, eq(tag.id, recommendationTag.tagId))
          .where(and(inScope(scope), isOfThem))
          .orderBy(asc(tag.term))
          .all();
  return rows.map((row) => row.term);
}
