import { and, asc, eq, inArray, isNotNull, ne, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import type { OpenWork } from "@/db/domain/open-work";
import { UNPUBLISHED_STATES } from "@/db/domain/update-states";
import { assignment, recommendation, recommendationPart, reply, theme, update } from "@/db/schema";
import { holderOf, partOf } from "./desk";

const ABOUT = { ref: recommendation.ref, text: recommendation.text, theme: theme.title };

const statementColumns = (table: typeof update | typeof reply) => ({
  ...ABOUT,
  part: partOf,
  id: table.id,
  organisationId: table.organisationId,
  personId: sql<string>`${holderOf(table)}`,
  state: sql<OpenWork["state"]>`${table.state}`,
  date: sql<string>`coalesce(${table.changedAt}, ${table.createdAt})`,
});

const inHandOf = (table: typeof update | typeof reply, organisations: readonly string[]) =>
  and(
    inArray(table.organisationId, [...organisations]),
    inArray(table.state, [...UNPUBLISHED_STATES]),
    isNotNull(holderOf(table)),
  );

function heldUpdates(reader: Reader, organisations: readonly string[]): OpenWork[] {
  return reader
    .select(statementColumns(update))
    .from(update)
    .innerJoin(recommendation, eq(recommendation.id, update.recommendationId))
    .leftJoin(recommendationPart, eq(recommendationPart.id, update.partId))
    .innerJoin(theme, eq(theme.id, recommendation.themeId))
    .where(inHandOf(update, organisations))
    .orderBy(asc(recommendation.place))
    .all()
    .map((row) => ({ kind: "update", ...row }));
}

function heldReplies(reader: Reader, organisations: readonly string[]): OpenWork[] {
  return reader
    .select(statementColumns(reply))
    .from(reply)
    .innerJoin(update, eq(update.id, reply.updateId))
    .innerJoin(recommendation, eq(recommendation.id, update.recommendationId))
    .leftJoin(recommendationPart, eq(recommendationPart.id, update.partId))
    .innerJoin(theme, eq(theme.id, recommendation.themeId))
    .where(inHandOf(reply, organisations))
    .orderBy(asc(recommendation.place))
    .all()
    .map((row) => ({ kind: "reply", ...row }));
}

function heldAssignments(reader: Reader, organisations: readonly string[]): OpenWork[] {
  return reader
    .select({
      ...ABOUT,
      id: assignment.id,
      organisationId: assignment.organisationId,
      personId: sql<string>`${assignment.personId}`,
      state: assignment.state,
      date: assignment.dueOn,
    })
    .from(assignment)
    .innerJoin(recommendation, eq(recommendation.id, assignment.recommendationId))
    .innerJoin(theme, eq(theme.id, recommendation.themeId))
    .where(
      and(
        inArray(assignment.organisationId, [...organisations]),
        isNotNull(assignment.personId),
        ne(assignment.state, "declined"),
      ),
    )
    .orderBy(asc(recommendation.place))
    .all()
    .map((row) => ({ kind: "assignment", part: null, ...row }));
}

/** The open work that people of these organisations have in their hands. */
export function openWork(reader: Reader, organisations: readonly string[]): OpenWork[] {
  return [
    ...heldUpdates(reader, organisations),
    ...heldReplies(reader, organisations),
    ...heldAssignments(reader, organisations),
  ];
}
