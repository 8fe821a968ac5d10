import { and, asc, eq, inArray } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { assignment, organisation, person, recommendation, theme } from "@/db/schema";
import { ALL, inScope, type Scope } from "./scope";

const COLUMNS = {
  id: assignment.id,
  ref: recommendation.ref,
  text: recommendation.text,
  theme: theme.title,
  organisationId: assignment.organisationId,
  organisationName: organisation.name,
  track: organisation.track,
  role: assignment.role,
  state: assignment.state,
  /** Day, "YYYY-MM-DD"; null where none was set. */
  dueOn: assignment.dueOn,
  comment: assignment.comment,
};

export type AssignmentRow = ReturnType<typeof allAssignments>[number];

/** Every assignment in scope, by recommendation in the order of the source. For administrators alone. */
export function allAssignments(reader: Reader, scope: Scope) {
  return reader
    .select(COLUMNS)
    .from(recommendation)
    .innerJoin(assignment, eq(assignment.recommendationId, recommendation.id))
    .innerJoin(organisation, eq(organisation.id, assignment.organisationId))
    .innerJoin(theme, eq(theme.id, recommendation.themeId))
    .where(inScope(scope))
    .orderBy(
      asc(recommendation.documentId),
      asc(recommendation.place),
      asc(assignment.role),
      asc(organisation.name),
    )
    .all();
}

/** One assignment, for administrators; undefined where there is none of this id. */
export function assignmentById(reader: Reader, id: string): AssignmentRow | undefined {
  return reader
    .select(COLUMNS)
    .from(assignment)
    .innerJoin(organisation, eq(organisation.id, assignment.organisationId))
    .innerJoin(recommendation, eq(recommendation.id, assignment.recommendationId))
    .innerJoin(theme, eq(theme.id, recommendation.themeId))
    .where(eq(assignment.id, id))
    .get();
}

export type OwnAssignment = ReturnType<typeof ownAssignments>[number];

/**
 * What is assigned to these organisations, and who there takes care of it. `organisations`: ids of
 * those whose unpublished material the reader may read. `scope`: of which recommendations.
 */
export function ownAssignments(
  reader: Reader,
  organisations: readonly string[],
  scope: Scope = ALL,
) {
  return reader
    .select({ ...COLUMNS, personId: assignment.personId, person: person.name })
    .from(assignment)
    .innerJoin(organisation, eq(organisation.id, assignment.organisationId))
    .innerJoin(recommendation, eq(recommendation.id, assignment.recommendationId))
    .innerJoin(theme, eq(theme.id, recommendation.themeId))
    .leftJoin(person, eq(person.id, assignment.personId))
    .where(and(inScope(scope), inArray(assignment.organisationId, [...organisations])))
    .orderBy(asc(recommendation.documentId), asc(recommendation.place))
    .all();
}
