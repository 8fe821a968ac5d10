import { z } from "zod";
import { anybodySignedIn, defineCommand } from "./define-command";
import { withdrawEvidenceOf } from "./evidence-publication";
import { moveOn, requireStep, statementInput } from "./statement";

/**
 * Takes back what one's organisation published: what it said is gone from everywhere, and so is the
 * evidence that became public with it; the day of it stays. Gives the reference of its
 * recommendation. Throws `update_unknown` or `reply_unknown`, `not_permitted`, `step_not_possible`,
 * `edited_meanwhile`.
 */
export const withdrawStatement = defineCommand({
  name: "withdraw-statement",
  input: z.object(statementInput),
  admits: anybodySignedIn,
  run: (asked, context) => {
    const statement = requireStep(context, asked, "withdraw");
    moveOn(context, statement, { state: "withdrawn", withdrawnAt: context.now });
    if (statement.kind === "update") withdrawEvidenceOf(context, statement.id);
    const { kind, id, ref } = statement;
    return { isPublic: true, subject: `${kind}:${id}`, result: { ref } };
  },
});
