import { eq, inArray } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import {
  afterAssignmentStep,
  ASSIGNMENT_TRANSITIONS,
  type AssignmentRole,
  type AssignmentState,
  type AssignmentStep,
  ledByAnother,
} from "@/db/domain/assignment";
import { DomainError } from "@/db/domain/errors";
import { daySchema } from "@/db/domain/partial-date";
import { may } from "@/db/domain/permissions";
import type { Track } from "@/db/domain/track";
import { assignment, organisation, recommendation } from "@/db/schema";
import type { CommandContext } from "./define-command";

/** The day by which an update is expected, "YYYY-MM-DD"; null where the field is left empty. */
export const dueDay = z
  .union([z.literal("").transform(() => null), daySchema], { error: "date_invalid" })
  .default(null);

/** The field of a recommendation in a form that lists several. */
const fieldOf = (ref: string) => `ref-${ref}`;

/** An assignment with whose it is. */
export interface FoundAssignment {
  id: string;
  ref: string;
  recommendationId: number;
  organisationId: string;
  track: Track | null;
  role: AssignmentRole;
  state: AssignmentState;
  personId: string | null;
}

const COLUMNS = {
  id: assignment.id,
  ref: recommendation.ref,
  recommendationId: assignment.recommendationId,
  organisationId: assignment.organisationId,
  track: organisation.track,
  role: assignment.role,
  state: assignment.state,
  personId: assignment.personId,
};

const assignments = (tx: Tx) =>
  tx
    .select(COLUMNS)
    .from(assignment)
    .innerJoin(organisation, eq(organisation.id, assignment.organisationId))
    .innerJoin(recommendation, eq(recommendation.id, assignment.recommendationId));

/** All assignments on these recommendations, whosesoever. */
export const assignmentsOn = (tx: Tx, recommendationIds: readonly number[]): FoundAssignment[] =>
  assignments(tx)
    .where(inArray(assignment.recommendationId, [...recommendationIds]))
    .all();

/**
 * The assignment, once it is sure that the actor may take this step from where it stands, with the
 * state to which it leads. Throws `assignment_unknown` (also for what one may not see),
 * `not_permitted`, `assignment_moved_on`.
 */
export function requireAssignmentStep(
  { tx, actor }: CommandContext,
  id: string,
  step: AssignmentStep,
) {
  const found = assignments(tx).where(eq(assignment.id, id)).get();
  const sees =
    found !== undefined &&
    (may(actor, "manage_assignments") || may(actor, "read_unpublished", found.organisationId));
  if (!sees) throw new DomainError("assignment_unknown");
  if (!may(actor, ASSIGNMENT_TRANSITIONS[step].permission, found.organisationId)) {
    throw new DomainError("not_permitted");
  }
  const to = afterAssignmentStep(found.state, step);
  if (to === null) throw new DomainError("assignment_moved_on");
  return { found, to };
}

/**
 * One organisation of a track leads on a recommendation. Throws `lead_taken`, with a problem for each
 * recommendation on which another of the track does ("ref-<reference>").
 */
export function refuseSecondLead(
  tx: Tx,
  wanted: { organisationId: string; track: Track; role: AssignmentRole },
  on: readonly { id: number; ref: string }[],
): void {
  if (wanted.role !== "lead") return;
  const claims = assignmentsOn(
    tx,
    on.map(({ id }) => id),
  );
  const taken = ledByAnother(claims, { ...wanted, refs: on.map(({ ref }) => ref) });
  if (taken.length === 0) return;
  const problems = taken.map((ref) => [fieldOf(ref), "lead_taken"]);
  throw new DomainError("lead_taken", Object.fromEntries(problems) as Record<string, string>);
}

/** The organisation that can have assignments: one on a track. Throws `organisation_unknown`. */
export function requireOrganisation(tx: Tx, organisationId: string) {
  const found = tx.select().from(organisation).where(eq(organisation.id, organisationId)).get();
  if (!found?.track) {
    throw new DomainError("organisation_unknown", { organisationId: "choice_invalid" });
  }
  return { id: found.id, track: found.track };
}

/** An assignment put in place: new, or in place of the one that was declined. Gives its id. */
export function placeAssignment(
  { tx }: CommandContext,
  values: Omit<typeof assignment.$inferInsert, "id">,
): string {
  const given = { comment: "", personId: null, decidedAt: null, ...values };
  return tx
    .insert(assignment)
    .values({ id: crypto.randomUUID(), ...given })
    .onConflictDoUpdate({
      target: [assignment.recommendationId, assignment.organisationId],
      set: given,
    })
    .returning({ id: assignment.id })
    .get().id;
}
