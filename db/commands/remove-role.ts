import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { DomainError } from "@/db/domain/errors";
import { may } from "@/db/domain/permissions";
import { membership } from "@/db/schema";
import { anybodySignedIn, defineCommand } from "./define-command";
import { endSessionsForNewRole } from "./end-sessions-of";

/**
 * Takes somebody out of an organisation and signs the person out; what was written there stays. Throws
 * `not_permitted`, `person_unknown`.
 */
export const removeRole = defineCommand({
  name: "remove-role",
  input: z.object({ personId: z.string(), organisationId: z.string() }),
  admits: anybodySignedIn,
  run: ({ personId, organisationId }, { tx, actor, actorId }) => {
    if (!may(actor, "take_people_out", organisationId)) throw new DomainError("not_permitted");
    const removed = tx
      .delete(membership)
      .where(and(eq(membership.personId, personId), eq(membership.organisationId, organisationId)))
      .run();
    if (removed.changes === 0) throw new DomainError("person_unknown");
    endSessionsForNewRole(tx, personId, actorId);
    return {
      isPublic: false,
      subject: `person:${personId}`,
      detail: { organisation: organisationId },
      result: null,
    };
  },
});
