import { and, eq } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { type EvidenceCoverage, evidenceCoverageOf } from "@/db/domain/evidence-coverage";
import { groupedBy } from "@/db/domain/grouped";
import { document, evidenceLink } from "@/db/schema";
import { isOneOf } from "./is-one-of";
import { PASSAGE_IS_PUBLISHED } from "./published-passages";

/** How many of these recommendations have any published evidence, and of which relation. */
export function evidenceCoverage(
  reader: Reader,
  recommendations: readonly { id: number }[],
): EvidenceCoverage {
  const ids = recommendations.map((one) => one.id);
  const published = reader
    .selectDistinct({ id: evidenceLink.recommendationId, relation: evidenceLink.relation })
    .from(evidenceLink)
    .innerJoin(document, eq(document.id, evidenceLink.documentId))
    .where(and(isOneOf(evidenceLink.recommendationId, ids), PASSAGE_IS_PUBLISHED))
    .all();
  const byRecommendation = groupedBy(published, (row) => row.id);
  return evidenceCoverageOf(ids, (id) =>
    (byRecommendation.get(id) ?? []).map((row) => row.relation),
  );
}
