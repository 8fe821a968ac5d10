import { and, eq, isNotNull, lte, type SQL, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import type { DatedAssessment } from "@/db/domain/progress-over-time";
import type { Status } from "@/db/domain/status-scale";
import { recommendation, update } from "@/db/schema";
import { IS_PUBLISHED, isInStateWithin } from "./in-state";
import { inScope, type Scope } from "./scope";

/** The status of an update that is published, and so has one. */
export const publishedStatus = sql<Status>`${update.status}`;

/** Columns of an update as counting needs it, for a selection of published ones. */
export const ASSESSMENT = {
  recommendationId: update.recommendationId,
  organisationId: update.organisationId,
  track: update.track,
  partId: update.partId,
  status: publishedStatus,
  asOf: update.asOf,
  publishedAt: update.publishedAt,
  /** Whether this project coded it from a published document. */
  isCoded: isNotNull(update.codedFromDocumentId).mapWith(Boolean),
};

/** Updates as of `until` ("YYYY-MM-DD") or before; all of them without a day. */
const asOfUntil = (until?: string) => (until ? lte(update.asOfLastDay, until) : undefined);

/** Published updates as of such a day, on recommendations that are known. */
export const publishedUntil = (until: string): SQL | undefined =>
  and(IS_PUBLISHED, asOfUntil(until));

/** A row of such a selection as an assessment: what is published has the instant of it. */
export const assessmentOf = <Row extends { publishedAt: string | null }>(row: Row) => ({
  ...row,
  publishedAt: row.publishedAt ?? "",
});

/**
 * Every published update on a recommendation in scope, superseded ones included, as counting needs it;
 * with `until` ("YYYY-MM-DD"), those as of that day or before.
 */
export function publishedAssessments(
  reader: Reader,
  scope: Scope,
  until?: string,
): (DatedAssessment & { isCoded: boolean })[] {
  return reader
    .select(ASSESSMENT)
    .from(recommendation)
    .innerJoin(update, eq(update.recommendationId, recommendation.id))
    .where(and(inScope(scope), isInStateWithin(scope, "published"), asOfUntil(until)))
    .all()
    .map(assessmentOf);
}
