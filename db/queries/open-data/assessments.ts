import { and, eq, lte, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { groupedBy } from "@/db/domain/grouped";
import { update } from "@/db/schema";
import { ASSESSMENT, assessmentOf } from "@/db/queries/published-assessments";
import { idsOf, isOneOfIds, putTogetherOnce } from "@/db/queries/put-together-once";

const assessmentsAsked = putTogetherOnce((reader) =>
  reader
    .select({ id: update.id, ...ASSESSMENT })
    .from(update)
    .where(
      and(
        isOneOfIds(update.recommendationId),
        eq(update.state, "published"),
        lte(update.asOfLastDay, sql.placeholder("asOf")),
      ),
    )
    .prepare(),
);

/**
 * The published updates on these recommendations as of a day ("YYYY-MM-DD") or before, as counting needs
 * them, by recommendation id.
 */
export const assessmentsOn = (reader: Reader, ids: readonly number[], asOf: string) =>
  groupedBy(
    assessmentsAsked(reader)
      .all({ ...idsOf(ids), asOf })
      .map(assessmentOf),
    ({ recommendationId }) => recommendationId,
  );
