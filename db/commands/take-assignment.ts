import { eq } from "drizzle-orm";
import { z } from "zod";
import { DomainError } from "@/db/domain/errors";
import { may } from "@/db/domain/permissions";
import { assignment } from "@/db/schema";
import { requireActiveMember } from "./active-member";
import { requireAssignmentStep } from "./assignment-rules";
import { anybodySignedIn, defineCommand } from "./define-command";

/**
 * Says who in the organisation takes care of assignments, many at once: a member takes what nobody
 * has, or lays down their own; whoever may hand work over names anybody of the organisation. Throws
 * `assignment_unknown`, `not_permitted`, `assignment_moved_on`, `person_unknown`.
 */
export const takeAssignment = defineCommand({
  name: "take-assignment",
  input: z.object({
    ids: z.array(z.string()).min(1, { error: "choice_invalid" }).max(1000),
    /** Empty: nobody in particular. */
    personId: z.string().transform((id) => id || null),
  }),
  admits: anybodySignedIn,
  run: ({ ids, personId }, context) => {
    const { tx, actor, actorId: me } = context;
    for (const id of ids) {
      const { found } = requireAssignmentStep(context, id, "entrust");
      const { organisationId, personId: held } = found;
      const isOwnMatter = (held === null || held === me) && (personId === null || personId === me);
      if (!isOwnMatter && !may(actor, "hand_over", organisationId)) {
        throw new DomainError("not_permitted");
      }
      if (personId !== null) requireActiveMember(context, organisationId, personId);
      tx.update(assignment).set({ personId }).where(eq(assignment.id, id)).run();
    }
    return {
      isPublic: false,
      subject: `assignment:${ids[0]}`,
      detail: { assignments: ids, personId },
      result: { taken: ids.length },
    };
  },
});
