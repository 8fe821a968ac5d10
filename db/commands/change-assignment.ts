import { eq } from "drizzle-orm";
import { z } from "zod";
import { ASSIGNMENT_ROLES, isPublicAssignment } from "@/db/domain/assignment";
import { may } from "@/db/domain/permissions";
import { assignment } from "@/db/schema";
import { dueDay, refuseSecondLead, requireAssignmentStep } from "./assignment-rules";
import { defineCommand } from "./define-command";

/**
 * Changes the role and the due day of an assignment; a confirmed one stays confirmed. Throws
 * `assignment_unknown`, `assignment_moved_on`, `lead_taken`.
 */
export const changeAssignment = defineCommand({
  name: "change-assignment",
  input: z.object({ id: z.string(), role: z.enum(ASSIGNMENT_ROLES), dueOn: dueDay }),
  admits: (actor) => may(actor, "manage_assignments"),
  run: ({ id, role, dueOn }, context) => {
    const { tx } = context;
    const { found } = requireAssignmentStep(context, id, "change");
    const { organisationId, track, recommendationId, ref, state } = found;
    if (track) {
      refuseSecondLead(tx, { organisationId, track, role }, [{ id: recommendationId, ref }]);
    }
    tx.update(assignment).set({ role, dueOn }).where(eq(assignment.id, id)).run();
    return {
      isPublic: isPublicAssignment(track, state) && role !== found.role,
      subject: `assignment:${id}`,
      detail: { role, dueOn },
      result: null,
    };
  },
});
