import { eq } from "drizzle-orm";
import { z } from "zod";
import { reply, update, updateEvidence } from "@/db/schema";
import { anybodySignedIn, defineCommand } from "./define-command";
import { requireStep, statementInput } from "./statement";

/**
 * Throws a draft away. Its evidence stays with the organisation. Gives the reference of its
 * recommendation. Throws `update_unknown` or `reply_unknown`, `not_permitted`, `step_not_possible`,
 * `edited_meanwhile`.
 */
export const discardDraft = defineCommand({
  name: "discard-draft",
  input: z.object(statementInput),
  admits: anybodySignedIn,
  run: (asked, context) => {
    const { kind, id, ref } = requireStep(context, asked, "discard");
    const { tx } = context;
    if (kind === "update") {
      tx.delete(updateEvidence).where(eq(updateEvidence.updateId, id)).run();
      tx.delete(update).where(eq(update.id, id)).run();
    } else {
      tx.delete(reply).where(eq(reply.id, id)).run();
    }
    return { isPublic: false, subject: `${kind}:${id}`, result: { ref } };
  },
});
