import { eq } from "drizzle-orm";
import { z } from "zod";
import { isPublicAssignment } from "@/db/domain/assignment";
import { may } from "@/db/domain/permissions";
import { assignment } from "@/db/schema";
import { requireAssignmentStep } from "./assignment-rules";
import { defineCommand } from "./define-command";

/** Takes an assignment back; what the organisation wrote stays. Throws `assignment_unknown`. */
export const removeAssignment = defineCommand({
  name: "remove-assignment",
  input: z.object({ id: z.string() }),
  admits: (actor) => may(actor, "manage_assignments"),
  run: ({ id }, context) => {
    const { found } = requireAssignmentStep(context, id, "remove");
    const { ref, organisationId, track, state } = found;
    context.tx.delete(assignment).where(eq(assignment.id, id)).run();
    return {
      isPublic: isPublicAssignment(track, state),
      subject: `assignment:${id}`,
      detail: { ref, organisationId },
      result: { ref },
    };
  },
});
