import { eq } from "drizzle-orm";
import { z } from "zod";
import { DomainError } from "@/db/domain/errors";
import { may } from "@/db/domain/permissions";
import { edition } from "@/db/schema";
import { anybodySignedIn, defineCommand } from "./define-command";

/**
 * Takes a whole edition of one's organisation back: its address stays and says so, nothing of what it
 * held is given out any more. Throws `edition_unknown`, `not_permitted`, `edition_withdrawn`.
 */
export const withdrawEdition = defineCommand({
  name: "withdraw-edition",
  input: z.object({ id: z.string() }),
  admits: anybodySignedIn,
  run: ({ id }, { tx, actor, now }) => {
    const found = tx
      .select({ organisationId: edition.organisationId, withdrawnAt: edition.withdrawnAt })
      .from(edition)
      .where(eq(edition.id, id))
      .get();
    if (!found) throw new DomainError("edition_unknown");
    if (!may(actor, "withdraw_edition", found.organisationId)) {
      throw new DomainError("not_permitted");
    }
    if (found.withdrawnAt !== null) throw new DomainError("edition_withdrawn");
    tx.update(edition).set({ withdrawnAt: now }).where(eq(edition.id, id)).run();
    return { isPublic: true, subject: `edition:${id}`, result: { id } };
  },
});
