import { and, asc, eq } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { groupedBy } from "@/db/domain/grouped";
import type { RowOf } from "@/db/domain/open-data";
import { document, evidenceLink, organisation, recommendation } from "@/db/schema";
import { PASSAGE_IS_PUBLISHED } from "@/db/queries/published-passages";
import { idsOf, isOneOfIds, putTogetherOnce } from "@/db/queries/put-together-once";

const passagesAsked = putTogetherOnce((reader) =>
  reader
    .select({
      recommendationId: evidenceLink.recommendationId,
      id: evidenceLink.id,
      ref: recommendation.ref,
      document: evidenceLink.documentId,
      locator: evidenceLink.locator,
      quote: evidenceLink.quote,
      sentence: evidenceLink.sentence,
      relation: evidenceLink.relation,
      direction: evidenceLink.direction,
      recorded_by: organisation.track,
    })
    .from(evidenceLink)
    .innerJoin(recommendation, eq(recommendation.id, evidenceLink.recommendationId))
    .innerJoin(document, eq(document.id, evidenceLink.documentId))
    .leftJoin(organisation, eq(organisation.id, evidenceLink.organisationId))
    .where(and(isOneOfIds(evidenceLink.recommendationId), PASSAGE_IS_PUBLISHED))
    .orderBy(asc(document.date), asc(document.id), asc(evidenceLink.place))
    .prepare(),
);

/** The published passages that bear on these recommendations, in the order of `ids`, the oldest document first. */
export function evidenceRows(
  reader: Reader,
  ids: readonly number[],
): Omit<RowOf<"evidence">, "address">[] {
  const rows = passagesAsked(reader).all(idsOf(ids));
  const byRecommendation = groupedBy(rows, ({ recommendationId }) => recommendationId);
  return ids.flatMap((id) =>
    (byRecommendation.get(id) ?? []).map(({ recommendationId: _, ...row }) => row),
  );
}
