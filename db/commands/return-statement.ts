import { z } from "zod";
import { requiredText } from "@/db/domain/field-problems";
import { LONGEST } from "@/db/domain/update-limits";
import { anybodySignedIn, defineCommand } from "./define-command";
import { moveOn, requireStep, statementInput } from "./statement";

/**
 * Sends what was submitted back to whoever wrote it, and says why. Gives the reference of its
 * recommendation. Throws `update_unknown` or `reply_unknown`, `not_permitted`, `step_not_possible`,
 * `edited_meanwhile`.
 */
export const returnStatement = defineCommand({
  name: "return-statement",
  input: z.object({ ...statementInput, comment: requiredText(LONGEST.reason) }),
  admits: anybodySignedIn,
  run: ({ comment, ...asked }, context) => {
    const statement = requireStep(context, asked, "return");
    moveOn(context, statement, {
      state: "returned",
      returnComment: comment,
      returnedById: context.actorId,
    });
    const { kind, id, ref } = statement;
    return { isPublic: false, subject: `${kind}:${id}`, result: { ref } };
  },
});
