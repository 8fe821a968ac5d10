import { and, desc, eq, isNotNull, type SQL, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { letterOf } from "@/db/domain/recommendation-part";
import { organisation, recommendation, recommendationPart, reply, update } from "@/db/schema";
import type { FeedAsked, FeedEntry } from "./feed-entry";
import type { UpdateState } from "@/db/domain/workflow";
import { conditionsOf } from "./filter-conditions";
import { isInState, isInStateWithin } from "./in-state";
import { publishedStatus } from "./published-assessments";
import { isOfOrganisation, NAMED } from "./named-organisation";
import { scopeOf } from "./scope";

const ON = {
  ref: recommendation.ref,
  place: recommendationPart.place,
  text: sql<string>`coalesce(${recommendationPart.text}, ${recommendation.text})`,
};

const withPart = <Row extends { place: number | null; at: string | null }>({
  place,
  ...row
}: Row) => ({
  ...row,
  part: place === null ? null : letterOf(place),
  at: row.at ?? "",
});

/** On which recommendations. */
function onThose(reader: Reader, { filter, ref }: FeedAsked): SQL | undefined {
  return and(
    conditionsOf(reader, scopeOf(reader, filter), filter),
    ref === "" ? undefined : eq(recommendation.ref, ref),
  );
}

/** Updates in this state on those. One recommendation is known, whatever review it is of. */
const isInStateOf = (reader: Reader, { filter, ref }: FeedAsked, state: UpdateState): SQL =>
  ref === "" ? isInStateWithin(scopeOf(reader, filter), state) : isInState(state);

/** The published updates that were published last. */
export function publishedUpdates(reader: Reader, asked: FeedAsked, most: number): FeedEntry[] {
  return reader
    .select({
      ...{ id: update.id, at: update.publishedAt, track: update.track, ...ON },
      ...{ organisation: NAMED, status: publishedStatus, asOf: update.asOf },
      isCoded: isNotNull(update.codedFromDocumentId).mapWith(Boolean),
    })
    .from(recommendation)
    .innerJoin(update, eq(update.recommendationId, recommendation.id))
    .innerJoin(organisation, eq(organisation.id, update.organisationId))
    .leftJoin(recommendationPart, eq(recommendationPart.id, update.partId))
    .where(
      and(
        onThose(reader, asked),
        isInStateOf(reader, asked, "published"),
        asked.track ? eq(update.track, asked.track) : undefined,
        isOfOrganisation(asked.organisation),
      ),
    )
    .orderBy(desc(update.publishedAt), update.id)
    .limit(most)
    .all()
    .map((row) => ({ kind: "update", ...withPart(row) }));
}

/** The updates that were withdrawn last; nothing of what they said. */
export function withdrawnUpdates(reader: Reader, asked: FeedAsked, most: number): FeedEntry[] {
  // Nobody is to be told any more whose it was.
  if (asked.organisation !== "") return [];
  return reader
    .select({ id: update.id, at: update.withdrawnAt, track: update.track, ...ON })
    .from(recommendation)
    .innerJoin(update, eq(update.recommendationId, recommendation.id))
    .leftJoin(recommendationPart, eq(recommendationPart.id, update.partId))
    .where(
      and(
        onThose(reader, asked),
        isInStateOf(reader, asked, "withdrawn"),
        asked.track ? eq(update.track, asked.track) : undefined,
      ),
    )
    .orderBy(desc(update.withdrawnAt), update.id)
    .limit(most)
    .all()
    .map((row) => ({ kind: "update_withdrawn", ...withPart(row) }));
}

/** The replies that were published or withdrawn last. */
export function replies(reader: Reader, asked: FeedAsked, most: number): FeedEntry[] {
  const rows = (state: "published" | "withdrawn", at: SQL<string | null>) =>
    reader
      .select({ id: reply.id, at, track: reply.track, organisation: NAMED, ...ON })
      .from(recommendation)
      .innerJoin(update, eq(update.recommendationId, recommendation.id))
      .innerJoin(reply, eq(reply.updateId, update.id))
      .innerJoin(organisation, eq(organisation.id, reply.organisationId))
      .leftJoin(recommendationPart, eq(recommendationPart.id, update.partId))
      .where(
        and(
          onThose(reader, asked),
          // A reply goes with what it answers.
          isInStateOf(reader, asked, "published"),
          eq(reply.state, state),
          asked.track ? eq(reply.track, asked.track) : undefined,
          isOfOrganisation(asked.organisation),
        ),
      )
      .orderBy(desc(at), reply.id)
      .limit(most)
      .all()
      .map(withPart);
  const published = rows("published", sql`${reply.publishedAt}`);
  const withdrawn = asked.organisation === "" ? rows("withdrawn", sql`${reply.withdrawnAt}`) : [];
  return [
    ...published.map((row): FeedEntry => ({ kind: "reply", ...row })),
    ...withdrawn.map(({ organisation: _, ...row }): FeedEntry => ({
      kind: "reply_withdrawn",
      ...row,
    })),
  ];
}
