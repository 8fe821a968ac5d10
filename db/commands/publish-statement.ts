import { z } from "zod";
import { anybodySignedIn, defineCommand } from "./define-command";
import { publish } from "./publication";
import { requireStep, statementInput } from "./statement";

/**
 * Publishes what somebody of one's organisation submitted, in the version that was read. Gives the
 * reference of its recommendation. Throws `update_unknown` or `reply_unknown`, `not_permitted`,
 * `step_not_possible`, `edited_meanwhile`, `second_person_required`.
 */
export const publishStatement = defineCommand({
  name: "publish-statement",
  input: z.object(statementInput),
  admits: anybodySignedIn,
  run: (asked, context) => {
    const statement = requireStep(context, asked, "publish");
    publish(context, statement);
    const { kind, id, ref } = statement;
    return { isPublic: true, subject: `${kind}:${id}`, result: { ref } };
  },
});
