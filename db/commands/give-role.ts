import { eq } from "drizzle-orm";
import { z } from "zod";
import { DomainError } from "@/db/domain/errors";
import { may, ORGANISATION_ROLES } from "@/db/domain/permissions";
import { membership, organisation, person } from "@/db/schema";
import { defineCommand } from "./define-command";

/**
 * Gives somebody a role in an organisation, in place of the one held there before. An administrator
 * may take one too; the audit trail shows it. Throws `person_unknown`, `organisation_unknown`.
 */
export const giveRole = defineCommand({
  name: "give-role",
  input: z.object({
    personId: z.string(),
    organisationId: z.string().min(1, { error: "choice_invalid" }),
    role: z.enum(ORGANISATION_ROLES),
  }),
  admits: (actor) => may(actor, "give_roles"),
  run: ({ personId, organisationId, role }, { tx }) => {
    if (!tx.select().from(person).where(eq(person.id, personId)).get()) {
      throw new DomainError("person_unknown");
    }
    if (!tx.select().from(organisation).where(eq(organisation.id, organisationId)).get()) {
      throw new DomainError("organisation_unknown", { organisationId: "choice_invalid" });
    }
    tx.insert(membership)
      .values({ personId, organisationId, role })
      .onConflictDoUpdate({
        target: [membership.personId, membership.organisationId],
        set: { role },
      })
      .run();
    return {
      subject: `person:${personId}`,
      detail: { organisation: organisationId, role },
      result: null,
    };
  },
});
