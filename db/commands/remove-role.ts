import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { DomainError } from "@/db/domain/errors";
import { may } from "@/db/domain/permissions";
import { membership } from "@/db/schema";
import { defineCommand } from "./define-command";

/** Takes somebody out of an organisation; what the person wrote there stays. Throws `person_unknown`. */
export const removeRole = defineCommand({
  name: "remove-role",
  input: z.object({ personId: z.string(), organisationId: z.string() }),
  admits: (actor) => may(actor, "give_roles"),
  run: ({ personId, organisationId }, { tx }) => {
    const removed = tx
      .delete(membership)
      .where(and(eq(membership.personId, personId), eq(membership.organisationId, organisationId)))
      .run();
    if (removed.changes === 0) throw new DomainError("person_unknown");
    return {
      subject: `person:${personId}`,
      detail: { organisation: organisationId },
      result: null,
    };
  },
});
