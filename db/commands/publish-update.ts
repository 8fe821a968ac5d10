import { eq } from "drizzle-orm";
import { z } from "zod";
import { DomainError } from "@/db/domain/errors";
import { may } from "@/db/domain/permissions";
import { afterStep } from "@/db/domain/workflow";
import { recommendation, update } from "@/db/schema";
import { anybodySignedIn, defineCommand } from "./define-command";
import { publish } from "./publication";

/**
 * Publishes what somebody of one's organisation submitted. Gives the reference of its recommendation.
 * Throws `update_unknown` (also for what one may not see), `not_permitted`, `step_not_possible`,
 * `second_person_required`.
 */
export const publishUpdate = defineCommand({
  name: "publish-update",
  input: z.object({ updateId: z.string() }),
  admits: anybodySignedIn,
  run: ({ updateId }, context) => {
    const row = context.tx
      .select({
        id: update.id,
        state: update.state,
        organisationId: update.organisationId,
        authorId: update.authorId,
        ref: recommendation.ref,
      })
      .from(update)
      .innerJoin(recommendation, eq(recommendation.id, update.recommendationId))
      .where(eq(update.id, updateId))
      .get();
    // Nobody learns from here that another organisation has a draft.
    if (!row || !may(context.actor, "read_unpublished", row.organisationId)) {
      throw new DomainError("update_unknown");
    }
    if (afterStep(row.state, "publish") === null) throw new DomainError("step_not_possible");
    publish(context, row);
    return { subject: `update:${row.id}`, result: { ref: row.ref } };
  },
});
