import { and, asc, eq, inArray, max, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Reader } from "@/db/client";
import { daysAfter } from "@/db/domain/days";
import { STALE_AFTER_DAYS } from "@/db/domain/desk";
import type {
  AssignmentAtHand,
  DeskMaterial,
  OldStatement,
  StatementAtHand,
} from "@/db/domain/desk-material";
import { letterOf } from "@/db/domain/recommendation-part";
import { UNPUBLISHED_STATES, type UnpublishedState } from "@/db/domain/update-states";
import type { StatementKind } from "@/db/domain/workflow";
import {
  assignment,
  person,
  recommendation,
  recommendationPart,
  reply,
  theme,
  update,
} from "@/db/schema";
import { lastPublishedAt } from "./last-published-at";
import { evidenceAwaitingSignature } from "./evidence-held";

const holder = alias(person, "holder");
const returner = alias(person, "returner");

/** Whose work a statement is: while nobody was named, its author's. */
export const holderOf = (table: typeof update | typeof reply): SQL<string | null> =>
  sql<string | null>`coalesce(${table.holderId}, ${table.authorId})`;

const ABOUT = { ref: recommendation.ref, text: recommendation.text, theme: theme.title };

/** Letter of an update's part. */
export const partOf = sql<string | null>`${recommendationPart.place}`.mapWith(
  (place: number | null) => (place === null ? null : letterOf(place)),
);

const statementColumns = (table: typeof update | typeof reply) => ({
  ...ABOUT,
  part: partOf,
  id: table.id,
  organisationId: table.organisationId,
  // Only these states are asked for.
  state: sql<UnpublishedState>`${table.state}`,
  authorId: table.authorId,
  holderId: holderOf(table),
  holder: holder.name,
  changedAt: sql<string>`coalesce(${table.changedAt}, ${table.createdAt})`,
  returnComment: table.returnComment,
  returnedBy: returner.name,
});

const inHandOf = (table: typeof update | typeof reply, organisations: readonly string[]) =>
  and(
    inArray(table.organisationId, [...organisations]),
    inArray(table.state, [...UNPUBLISHED_STATES]),
  );

type Row = Omit<StatementAtHand, "kind" | "isAnswerable"> & { isAnswerable?: boolean };
const ofKind =
  (kind: StatementKind) =>
  ({ isAnswerable = true, ...row }: Row): StatementAtHand => ({ kind, isAnswerable, ...row });

function updatesInHand(reader: Reader, organisations: readonly string[]): StatementAtHand[] {
  return reader
    .select({ ...statementColumns(update), answersId: sql<null>`null` })
    .from(update)
    .innerJoin(recommendation, eq(recommendation.id, update.recommendationId))
    .leftJoin(recommendationPart, eq(recommendationPart.id, update.partId))
    .innerJoin(theme, eq(theme.id, recommendation.themeId))
    .leftJoin(holder, eq(holder.id, holderOf(update)))
    .leftJoin(returner, eq(returner.id, update.returnedById))
    .where(inHandOf(update, organisations))
    .orderBy(asc(update.changedAt), asc(recommendation.ref))
    .all()
    .map(ofKind("update"));
}

function repliesInHand(reader: Reader, organisations: readonly string[]): StatementAtHand[] {
  return reader
    .select({
      ...statementColumns(reply),
      answersId: reply.updateId,
      isAnswerable: eq(update.state, "published").mapWith(Boolean),
    })
    .from(reply)
    .innerJoin(update, eq(update.id, reply.updateId))
    .innerJoin(recommendation, eq(recommendation.id, update.recommendationId))
    .leftJoin(recommendationPart, eq(recommendationPart.id, update.partId))
    .innerJoin(theme, eq(theme.id, recommendation.themeId))
    .leftJoin(holder, eq(holder.id, holderOf(reply)))
    .leftJoin(returner, eq(returner.id, reply.returnedById))
    .where(inHandOf(reply, organisations))
    .orderBy(asc(reply.changedAt), asc(recommendation.ref))
    .all()
    .map(ofKind("reply"));
}

function assignmentsAtHand(reader: Reader, organisations: readonly string[]): AssignmentAtHand[] {
  return reader
    .select({
      ...ABOUT,
      id: assignment.id,
      organisationId: assignment.organisationId,
      // Only these states are asked for.
      state: sql<AssignmentAtHand["state"]>`${assignment.state}`,
      role: assignment.role,
      dueOn: assignment.dueOn,
      holderId: assignment.personId,
      holder: holder.name,
      since: sql<string>`coalesce(${assignment.decidedAt}, ${assignment.proposedAt})`,
      lastPublishedAt,
    })
    .from(assignment)
    .innerJoin(recommendation, eq(recommendation.id, assignment.recommendationId))
    .innerJoin(theme, eq(theme.id, recommendation.themeId))
    .leftJoin(holder, eq(holder.id, assignment.personId))
    .where(
      and(
        inArray(assignment.organisationId, [...organisations]),
        inArray(assignment.state, ["proposed", "confirmed"]),
      ),
    )
    .orderBy(asc(recommendation.documentId), asc(recommendation.place))
    .all();
}

/** What the organisations say now and have said since before a day ("YYYY-MM-DD"), oldest first. */
function oldStatements(
  reader: Reader,
  organisations: readonly string[],
  before: string,
): OldStatement[] {
  const newest = max(update.asOfLastDay);
  return reader
    .select({
      ...ABOUT,
      part: partOf,
      organisationId: update.organisationId,
      // SQLite takes it from the row that has the maximum.
      asOf: update.asOf,
      asOfLastDay: sql<string>`${newest}`,
    })
    .from(update)
    .innerJoin(recommendation, eq(recommendation.id, update.recommendationId))
    .leftJoin(recommendationPart, eq(recommendationPart.id, update.partId))
    .innerJoin(theme, eq(theme.id, recommendation.themeId))
    .where(
      and(
        inArray(update.organisationId, [...organisations]),
        eq(update.state, "published"),
        // What is said of the whole counts no more where the organisation speaks of a part.
        sql`(${update.partId} is not null or not exists (select 1 from ${update} as each
          where each.organisation_id = ${update.organisationId}
            and each.recommendation_id = ${update.recommendationId}
            and each.part_id is not null and each.state = 'published'))`,
      ),
    )
    .groupBy(update.organisationId, update.recommendationId, update.partId)
    .having(sql`${newest} < ${before}`)
    .orderBy(asc(newest), asc(recommendation.place))
    .all();
}

/**
 * Everything that a desk is made of: what these organisations have in hand, what was assigned to them,
 * what waits for its checklist, and what they have not said anew for long. `organisations`: ids of those whose
 * unpublished material the reader may read; `today`: "YYYY-MM-DD".
 */
export function deskMaterial(
  reader: Reader,
  organisations: readonly string[],
  today: string,
): DeskMaterial {
  const statements = [
    ...updatesInHand(reader, organisations),
    ...repliesInHand(reader, organisations),
  ];
  return {
    statements,
    assignments: assignmentsAtHand(reader, organisations),
    evidence: evidenceAwaitingSignature(reader, organisations),
    old: oldStatements(reader, organisations, daysAfter(today, -STALE_AFTER_DAYS)),
  };
}
