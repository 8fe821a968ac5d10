import { and, asc, eq, inArray, lte, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { groupedBy } from "@/db/domain/grouped";
import type { RowOf } from "@/db/domain/open-data";
import type { Track } from "@/db/domain/track";
import { organisation, recommendation, reply, update } from "@/db/schema";
import { idsOf, isOneOfIds, putTogetherOnce } from "@/db/queries/put-together-once";

const IS_PUBLISHED = eq(reply.state, "published");

const repliesAsked = putTogetherOnce((reader) =>
  reader
    .select({
      recommendationId: update.recommendationId,
      id: reply.id,
      update: reply.updateId,
      ref: recommendation.ref,
      track: reply.track,
      state: reply.state,
      organisation: sql<
        string | null
      >`case when ${IS_PUBLISHED} and not ${organisation.nameWithheld} then ${organisation.name} end`,
      publishedAt: reply.publishedAt,
      withdrawnAt: reply.withdrawnAt,
      text: sql<string | null>`case when ${IS_PUBLISHED} then ${reply.text} end`,
    })
    .from(update)
    .innerJoin(reply, eq(reply.updateId, update.id))
    .innerJoin(recommendation, eq(recommendation.id, update.recommendationId))
    .innerJoin(organisation, eq(organisation.id, reply.organisationId))
    .where(
      and(
        isOneOfIds(update.recommendationId),
        // A reply goes with what it answers.
        eq(update.state, "published"),
        lte(update.asOfLastDay, sql.placeholder("asOf")),
        inArray(reply.state, ["published", "withdrawn"]),
      ),
    )
    .orderBy(asc(reply.publishedAt), asc(reply.id))
    .prepare(),
);

/** Without what the words of the screen say: see `finishedRow`. */
export type ReplyRow = Omit<RowOf<"replies">, "address" | "published_on" | "withdrawn_on"> & {
  track: Track;
  /** ISO instants. */
  publishedAt: string | null;
  withdrawnAt: string | null;
};

/** The replies to the published updates on these recommendations, in the order of `ids`; of a withdrawn one only that it was. */
export function replyRows(reader: Reader, ids: readonly number[], asOf: string): ReplyRow[] {
  const rows = repliesAsked(reader).all({ ...idsOf(ids), asOf });
  const byRecommendation = groupedBy(rows, ({ recommendationId }) => recommendationId);
  return ids.flatMap((id) =>
    (byRecommendation.get(id) ?? []).map(({ recommendationId: _, ...row }) => row),
  );
}
