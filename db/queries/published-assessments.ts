import { eq } from "drizzle-orm";
import type { Reader } from "@/db/client";
import type { DatedAssessment } from "@/db/domain/progress-over-time";
import { update } from "@/db/schema";

/** Every published update on any recommendation, superseded ones included, as counting needs it. */
export function publishedAssessments(reader: Reader): DatedAssessment[] {
  return reader
    .select({
      recommendationId: update.recommendationId,
      organisationId: update.organisationId,
      track: update.track,
      status: update.status,
      asOf: update.asOf,
      publishedAt: update.publishedAt,
    })
    .from(update)
    .where(eq(update.state, "published"))
    .all()
    .map((row) => ({ ...row, publishedAt: row.publishedAt ?? "" }));
}
