import { eq } from "drizzle-orm";
import { z } from "zod";
import { isPublicAssignment } from "@/db/domain/assignment";
import { DomainError } from "@/db/domain/errors";
import { optionalText } from "@/db/domain/field-problems";
import { LONGEST } from "@/db/domain/update-limits";
import { assignment } from "@/db/schema";
import { requireAssignmentStep } from "./assignment-rules";
import { anybodySignedIn, defineCommand } from "./define-command";

/**
 * Confirms or declines what was proposed to one's organisations, many at once: all of it or nothing.
 * Who declines says why. Gives how many. Throws `assignment_unknown`, `not_permitted`,
 * `assignment_moved_on`.
 */
export const decideAssignment = defineCommand({
  name: "decide-assignment",
  input: z.object({
    ids: z.array(z.string()).min(1, { error: "choice_invalid" }).max(1000),
    decision: z.enum(["confirm", "decline"]),
    comment: optionalText(LONGEST.reason),
  }),
  admits: anybodySignedIn,
  run: ({ ids, decision, comment }, context) => {
    const decided = ids.map((id) => requireAssignmentStep(context, id, decision));
    if (decision === "decline" && comment === "") {
      throw new DomainError("invalid_input", { comment: "required" });
    }
    for (const { found, to: state } of decided) {
      if (state === "none") throw new DomainError("assignment_moved_on");
      // Nobody takes care of what was declined.
      const said = decision === "decline" ? { comment, personId: null } : { comment: "" };
      context.tx
        .update(assignment)
        .set({ state, ...said, decidedAt: context.now })
        .where(eq(assignment.id, found.id))
        .run();
    }
    return {
      isPublic: decided.some(({ found, to }) => isPublicAssignment(found.track, to)),
      subject: `assignment:${ids[0]}`,
      detail: { assignments: ids, decision },
      result: { decided: decided.length },
    };
  },
});
