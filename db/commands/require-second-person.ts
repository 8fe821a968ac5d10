import { eq } from "drizzle-orm";
import { z } from "zod";
import { DomainError } from "@/db/domain/errors";
import { may } from "@/db/domain/permissions";
import { organisation } from "@/db/schema";
import { anybodySignedIn, defineCommand } from "./define-command";

/**
 * Turns the second person on again: from now on, author and publisher of an update differ. Turning
 * it off is another matter, and not for who would profit. Throws `not_permitted`,
 * `organisation_unknown`.
 */
export const requireSecondPerson = defineCommand({
  name: "require-second-person",
  input: z.object({ organisationId: z.string() }),
  admits: anybodySignedIn,
  run: ({ organisationId }, { tx, actor }) => {
    if (!may(actor, "require_second_person", organisationId)) {
      throw new DomainError("not_permitted");
    }
    const turned = tx
      .update(organisation)
      .set({ secondPersonRequired: true })
      .where(eq(organisation.id, organisationId))
      .run();
    if (turned.changes === 0) throw new DomainError("organisation_unknown");
    return { isPublic: false, subject: `organisation:${organisationId}`, result: null };
  },
});
