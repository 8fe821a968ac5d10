import { eq, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { groupedBy } from "@/db/domain/grouped";
import type { RowOf } from "@/db/domain/open-data";
import { recommendation, recommendationTag, tag } from "@/db/schema";
import { idsOf, isOneOfIds, putTogetherOnce } from "@/db/queries/put-together-once";

const tagsAsked = putTogetherOnce((reader) =>
  reader
    .select({
      recommendationId: recommendationTag.recommendationId,
      ref: recommendation.ref,
      vocabulary: tag.vocabulary,
      version: tag.version,
      term: tag.term,
      set_by: recommendationTag.setBy,
      confidence: recommendationTag.confidence,
    })
    .from(recommendationTag)
    .innerJoin(recommendation, eq(recommendation.id, recommendationTag.recommendationId))
    .innerJoin(tag, eq(tag.id, recommendationTag.tagId))
    .where(isOneOfIds(recommendationTag.recommendationId))
    // Terms stand in the order in which they were set.
    .orderBy(sql`${recommendationTag}.rowid`)
    .prepare(),
);

/** The terms that were set on these recommendations, in the order of `ids`, each with who set it. */
export function tagRows(reader: Reader, ids: readonly number[]): RowOf<"tags">[] {
  const byRecommendation = groupedBy(
    tagsAsked(reader).all(idsOf(ids)),
    ({ recommendationId }) => recommendationId,
  );
  return ids.flatMap((id) =>
    (byRecommendation.get(id) ?? []).map(({ recommendationId: _, ...row }) => row),
  );
}
