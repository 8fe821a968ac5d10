import { eq, ne } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { DomainError } from "@/db/domain/errors";
import { requiredLine } from "@/db/domain/field-problems";
import { LONGEST_ORGANISATION_NAME, sameName } from "@/db/domain/organisation-name";
import { may } from "@/db/domain/permissions";
import { organisation } from "@/db/schema";
import { defineCommand } from "./define-command";
import { activeMembers } from "./membership-rules";

/** Throws `organisation_name_taken` where another organisation has this name. */
function refuseTakenName(tx: Tx, id: string, name: string): void {
  const others = tx
    .select({ name: organisation.name })
    .from(organisation)
    .where(ne(organisation.id, id))
    .all();
  if (others.some((other) => sameName(other.name, name))) {
    throw new DomainError("organisation_name_taken", { name: "taken" });
  }
}

/**
 * Another name for an organisation, and how it publishes. Withholding the name and doing without a
 * second person are open to civil society only, and the second person is turned off only where no
 * second person could publish. Throws `organisation_unknown`, `organisation_name_taken`,
 * `second_person_possible`.
 */
export const changeOrganisation = defineCommand({
  name: "change-organisation",
  input: z.object({
    organisationId: z.string(),
    name: requiredLine(LONGEST_ORGANISATION_NAME),
    nameWithheld: z.boolean().default(false),
    secondPersonRequired: z.boolean().default(true),
  }),
  admits: (actor) => may(actor, "manage_organisations"),
  run: ({ organisationId, name, ...settings }, { tx }) => {
    const own = tx.select().from(organisation).where(eq(organisation.id, organisationId)).get();
    if (!own) throw new DomainError("organisation_unknown");
    refuseTakenName(tx, organisationId, name);
    const civilSociety = own.track === "civil_society";
    const nameWithheld = civilSociety && settings.nameWithheld;
    const secondPersonRequired = !civilSociety || settings.secondPersonRequired;
    const turnedOff = own.secondPersonRequired && !secondPersonRequired;
    if (turnedOff && activeMembers(tx, organisationId).length > 1) {
      throw new DomainError("second_person_possible", { secondPersonRequired: "choice_invalid" });
    }
    tx.update(organisation)
      .set({ name, nameWithheld, secondPersonRequired })
      .where(eq(organisation.id, organisationId))
      .run();
    const renamed = name !== own.name;
    return {
      // A name that is withheld before and after is seen by nobody outside.
      isPublic: nameWithheld !== own.nameWithheld || (renamed && !nameWithheld),
      subject: `organisation:${organisationId}`,
      detail: { renamed, nameWithheld, secondPersonRequired },
      result: null,
    };
  },
});
