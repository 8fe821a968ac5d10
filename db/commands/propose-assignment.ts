import { asc, inArray, or } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { afterAssignmentStep, ASSIGNMENT_ROLES } from "@/db/domain/assignment";
import { DomainError } from "@/db/domain/errors";
import { may } from "@/db/domain/permissions";
import { recommendation } from "@/db/schema";
import {
  assignmentsOn,
  dueDay,
  placeAssignment,
  refuseSecondLead,
  requireOrganisation,
} from "./assignment-rules";
import { defineCommand } from "./define-command";

const inputSchema = z.object({
  organisationId: z.string().min(1, { error: "choice_invalid" }),
  /** Recommendations one by one, and whole themes. */
  refs: z.array(z.string()).max(1000).default([]),
  themeIds: z.array(z.coerce.number().int()).max(200).default([]),
  role: z.enum(ASSIGNMENT_ROLES),
  dueOn: dueDay,
});

/** What was chosen, in the order of the source. Throws `invalid_input`, `recommendation_unknown`. */
function chosen(tx: Tx, { refs, themeIds }: z.output<typeof inputSchema>) {
  if (refs.length + themeIds.length === 0) {
    throw new DomainError("invalid_input", { recommendations: "choice_invalid" });
  }
  const found = tx
    .select({ id: recommendation.id, ref: recommendation.ref })
    .from(recommendation)
    .where(or(inArray(recommendation.ref, refs), inArray(recommendation.themeId, themeIds)))
    .orderBy(asc(recommendation.documentId), asc(recommendation.place))
    .all();
  const known = new Set(found.map(({ ref }) => ref));
  if (found.length === 0 || !refs.every((ref) => known.has(ref))) {
    throw new DomainError("recommendation_unknown", { recommendations: "choice_invalid" });
  }
  return found;
}

/**
 * Proposes recommendations to an organisation, many at once. What it has been assigned already is left
 * as it is. Gives how many were proposed and how many left. Throws `organisation_unknown`,
 * `recommendation_unknown`, `lead_taken`.
 */
export const proposeAssignment = defineCommand({
  name: "propose-assignment",
  input: inputSchema,
  admits: (actor) => may(actor, "manage_assignments"),
  run: (input, context) => {
    const { tx, now } = context;
    const { id: organisationId, track } = requireOrganisation(tx, input.organisationId);
    const { role, dueOn } = input;
    const all = chosen(tx, input);
    const own = assignmentsOn(
      tx,
      all.map(({ id }) => id),
    ).filter((each) => each.organisationId === organisationId);
    const standing = new Map(own.map(({ recommendationId, state }) => [recommendationId, state]));
    const free = all.filter(
      ({ id }) => afterAssignmentStep(standing.get(id) ?? "none", "propose") !== null,
    );
    refuseSecondLead(tx, { organisationId, track, role }, free);
    for (const { id: recommendationId } of free) {
      const given = { recommendationId, organisationId, role, dueOn, proposedAt: now };
      placeAssignment(context, { ...given, state: "proposed" });
    }
    return {
      isPublic: false,
      subject: `organisation:${organisationId}`,
      detail: { refs: free.map(({ ref }) => ref), role, dueOn },
      result: { proposed: free.length, left: all.length - free.length },
    };
  },
});
