import { and, asc, eq, isNotNull, lte, or, sql } from "drizzle-orm";
import type { AnySQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Reader } from "@/db/client";
import { groupedBy } from "@/db/domain/grouped";
import type { RowOf } from "@/db/domain/open-data";
import { letterOf } from "@/db/domain/recommendation-part";
import type { Track } from "@/db/domain/track";
import { newestOfEach } from "@/db/domain/track-status";
import { document, organisation, recommendation, recommendationPart, update } from "@/db/schema";
import { IS_PUBLISHED, isInState } from "@/db/queries/in-state";
import { citedRows } from "@/db/queries/published-passages";
import { idsOf, isOneOfIds, putTogetherOnce } from "@/db/queries/put-together-once";
import { assessmentsOn } from "./assessments";

/** What it says, only while it is published. */
const said = (column: AnySQLiteColumn) =>
  sql<string | null>`case when ${IS_PUBLISHED} then ${column} end`;

const updatesAsked = putTogetherOnce((reader) =>
  reader
    .select({
      recommendationId: update.recommendationId,
      id: update.id,
      ref: recommendation.ref,
      place: recommendationPart.place,
      track: update.track,
      state: update.state,
      organisation: sql<
        string | null
      >`case when ${IS_PUBLISHED} and not ${organisation.nameWithheld} then ${organisation.name} end`,
      status: said(update.status),
      as_of: said(update.asOf),
      publishedAt: update.publishedAt,
      withdrawnAt: update.withdrawnAt,
      coded_from: sql<string | null>`case when ${IS_PUBLISHED} then ${document.id} end`,
      reason: said(update.reason),
      measures: said(update.measures),
      results: said(update.results),
      challenges: said(update.challenges),
      assistance: said(update.assistance),
      next_steps: said(update.nextSteps),
      mid_term_note: said(update.midTermNote),
    })
    .from(update)
    .innerJoin(recommendation, eq(recommendation.id, update.recommendationId))
    .innerJoin(organisation, eq(organisation.id, update.organisationId))
    .leftJoin(recommendationPart, eq(recommendationPart.id, update.partId))
    .leftJoin(
      document,
      and(eq(document.id, update.codedFromDocumentId), isNotNull(document.publishedAt)),
    )
    .where(
      and(
        isOneOfIds(update.recommendationId),
        // Few are on these recommendations; all that are published have an index too.
        or(
          and(IS_PUBLISHED, lte(update.asOfLastDay, sql.placeholder("asOf"))),
          isInState("withdrawn"),
        ),
      ),
    )
    .orderBy(asc(update.publishedAt), asc(update.id))
    .prepare(),
);

/** Without what the words of the screen say: see `finishedRow`. */
export type UpdateRow = Omit<
  RowOf<"updates">,
  "address" | "status_label" | "published_on" | "withdrawn_on"
> & {
  track: Track;
  /** ISO instants. */
  publishedAt: string | null;
  withdrawnAt: string | null;
};

/**
 * The published updates on these recommendations as of a day ("YYYY-MM-DD") or before, superseded ones
 * too, in the order of `ids` and then as they were published; and of each that was withdrawn that it was,
 * and when, with nothing of what it said or who said it.
 */
export function updateRows(reader: Reader, ids: readonly number[], asOf: string): UpdateRow[] {
  const rows = updatesAsked(reader).all({ ...idsOf(ids), asOf });
  const updateIds = rows.map(({ id }) => id);
  const cited = groupedBy(citedRows(reader, updateIds), ([on]) => on);
  const current = new Set(
    [...assessmentsOn(reader, ids, asOf).values()].flatMap((those) =>
      newestOfEach(those, asOf).map(({ id }) => id),
    ),
  );
  const byRecommendation = groupedBy(rows, ({ recommendationId }) => recommendationId);
  return ids.flatMap((recommendationId) =>
    (byRecommendation.get(recommendationId) ?? []).map(
      ({ recommendationId: _, place, ...row }): UpdateRow => {
        const isPublished = row.state === "published";
        const passages = isPublished ? (cited.get(row.id) ?? []) : [];
        return {
          ...row,
          part: place === null ? null : letterOf(place),
          current: isPublished ? current.has(row.id) : null,
          evidence: passages.map(([, id]) => id),
        };
      },
    ),
  );
}
