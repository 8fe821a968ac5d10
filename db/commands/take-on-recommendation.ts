import { eq } from "drizzle-orm";
import { z } from "zod";
import {
  afterAssignmentStep,
  ASSIGNMENT_ROLES,
  ASSIGNMENT_TRANSITIONS,
  isPublicAssignment,
  rolesToTake,
} from "@/db/domain/assignment";
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
import { anybodySignedIn, defineCommand } from "./define-command";

/**
 * Takes a recommendation on for one's own organisation; nobody else needs to confirm it. Throws
 * `not_permitted`, `organisation_unknown`, `recommendation_unknown`, `assigned_already`,
 * `lead_taken`, and `invalid_input` for a role that the track does not take by itself.
 */
export const takeOnRecommendation = defineCommand({
  name: "take-on-recommendation",
  input: z.object({
    organisationId: z.string().min(1, { error: "choice_invalid" }),
    ref: z.string().min(1, { error: "choice_invalid" }),
    role: z.enum(ASSIGNMENT_ROLES),
    dueOn: dueDay,
  }),
  admits: anybodySignedIn,
  run: ({ ref, role, dueOn, ...asked }, context) => {
    const { tx, actor, now } = context;
    if (!may(actor, ASSIGNMENT_TRANSITIONS.take.permission, asked.organisationId)) {
      throw new DomainError("not_permitted");
    }
    const { id: organisationId, track } = requireOrganisation(tx, asked.organisationId);
    const item = tx
      .select({ id: recommendation.id, ref: recommendation.ref })
      .from(recommendation)
      .where(eq(recommendation.ref, ref))
      .get();
    if (!item) throw new DomainError("recommendation_unknown", { ref: "choice_invalid" });
    if (!rolesToTake(track).includes(role)) {
      throw new DomainError("invalid_input", { role: "choice_invalid" });
    }
    const own = assignmentsOn(tx, [item.id]).find((a) => a.organisationId === organisationId);
    if (afterAssignmentStep(own?.state ?? "none", "take") === null) {
      throw new DomainError("assigned_already", { ref: "assigned_already" });
    }
    refuseSecondLead(tx, { organisationId, track, role }, [item]);
    const id = placeAssignment(context, {
      ...{ recommendationId: item.id, organisationId, role, dueOn, state: "confirmed" },
      ...{ proposedAt: now, decidedAt: now },
    });
    return {
      isPublic: isPublicAssignment(track, "confirmed"),
      subject: `assignment:${id}`,
      detail: { ref, organisationId, role, dueOn },
      result: { id },
    };
  },
});
