import { and, asc, desc, eq, inArray, type SQL } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { asksForSecondPerson } from "@/db/domain/permissions";
import type { Track } from "@/db/domain/track";
import {
  isUnpublished,
  UNPUBLISHED_STATES,
  type UnpublishedState,
} from "@/db/domain/update-states";
import { organisation, reply, update } from "@/db/schema";

/** A published reply to a published update. Its author is nobody's business but the organisation's. */
export interface PublishedReply {
  id: string;
  /** The update that it stands beside. */
  updateId: string;
  organisationId: string;
  /** Null where the organisation chose not to be named. */
  organisationName: string | null;
  /** Of the organisation that replies. */
  track: Track;
  text: string;
  /** ISO instant. */
  publishedAt: string;
  version: number;
}

/** All that is left of a withdrawn reply. */
export interface WithdrawnReply {
  id: string;
  updateId: string;
  track: Track;
  withdrawnAt: string;
}

/** What an organisation has in hand and has not published. */
export interface UnpublishedReply extends Omit<PublishedReply, "publishedAt"> {
  organisationName: string;
  state: UnpublishedState;
  authorId: string | null;
  createdAt: string;
  changedAt: string | null;
  /** Why it was returned; empty where it was not. */
  returnComment: string;
  /** Whether author and publisher must differ. */
  secondPersonRequired: boolean;
  /** Whether the update is still published; a reply to one that is withdrawn goes nowhere. */
  isAnswerable: boolean;
}

function rowsWhere(reader: Reader, recommendationId: number, condition: SQL | undefined) {
  return reader
    .select({ reply, owner: organisation, updateState: update.state })
    .from(reply)
    .innerJoin(update, eq(update.id, reply.updateId))
    .innerJoin(organisation, eq(organisation.id, reply.organisationId))
    .where(and(eq(update.recommendationId, recommendationId), condition))
    .orderBy(asc(reply.publishedAt), asc(reply.createdAt), asc(reply.id))
    .all();
}

/** Published replies to the published updates on a recommendation, the first published first. */
export function publishedRepliesOn(reader: Reader, recommendationId: number): PublishedReply[] {
  const isPublished = and(eq(update.state, "published"), eq(reply.state, "published"));
  return rowsWhere(reader, recommendationId, isPublished).map(({ reply: row, owner }) => {
    const { id, updateId, organisationId, track, text, version } = row;
    return {
      ...{ id, updateId, organisationId, track, text, version },
      organisationName: owner.nameWithheld ? null : owner.name,
      publishedAt: row.publishedAt ?? "",
    };
  });
}

/** When replies to the published updates on a recommendation were withdrawn; nothing of their text. */
export function withdrawnRepliesOn(reader: Reader, recommendationId: number): WithdrawnReply[] {
  return reader
    .select({
      id: reply.id,
      updateId: reply.updateId,
      track: reply.track,
      withdrawnAt: reply.withdrawnAt,
    })
    .from(reply)
    .innerJoin(update, eq(update.id, reply.updateId))
    .where(
      and(
        eq(update.recommendationId, recommendationId),
        eq(update.state, "published"),
        eq(reply.state, "withdrawn"),
      ),
    )
    .orderBy(desc(reply.withdrawnAt))
    .all()
    .map((row) => ({ ...row, withdrawnAt: row.withdrawnAt ?? "" }));
}

/**
 * The replies that these organisations have in hand on a recommendation. `organisations`: ids of
 * those whose unpublished material the reader may read; none for a visitor.
 */
export function unpublishedRepliesOn(
  reader: Reader,
  recommendationId: number,
  organisations: readonly string[],
): UnpublishedReply[] {
  const isOwn = and(
    inArray(reply.organisationId, [...organisations]),
    inArray(reply.state, [...UNPUBLISHED_STATES]),
  );
  return rowsWhere(reader, recommendationId, isOwn).flatMap(
    ({ reply: row, owner, updateState }) => {
      const { id, updateId, organisationId, track, text, version, state } = row;
      const { authorId, createdAt, changedAt, returnComment } = row;
      if (!isUnpublished(state)) return [];
      return {
        ...{ id, updateId, organisationId, track, text, version, state },
        ...{ authorId, createdAt, changedAt, returnComment },
        organisationName: owner.name,
        secondPersonRequired: asksForSecondPerson({ ...owner, track }),
        isAnswerable: updateState === "published",
      };
    },
  );
}
