import { eq } from "drizzle-orm";
import { z } from "zod";
import { isErased } from "@/db/domain/erasure";
import { DomainError } from "@/db/domain/errors";
import { may } from "@/db/domain/permissions";
import { membership, person } from "@/db/schema";
import { defineCommand } from "./define-command";
import { requireSecondPersonAgain } from "./membership-rules";

/** Lets somebody in again, with the roles held before. Throws `person_unknown`, also of whoever was erased. */
export const enablePerson = defineCommand({
  name: "enable-person",
  input: z.object({ personId: z.string() }),
  admits: (actor) => may(actor, "disable_people"),
  run: ({ personId }, { tx }) => {
    const found = tx.select().from(person).where(eq(person.id, personId)).get();
    if (!found?.disabledAt || isErased(found.email)) throw new DomainError("person_unknown");
    tx.update(person).set({ disabledAt: null }).where(eq(person.id, personId)).run();
    const own = tx.select().from(membership).where(eq(membership.personId, personId)).all();
    for (const { organisationId } of own) requireSecondPersonAgain(tx, organisationId);
    return { isPublic: false, subject: `person:${personId}`, result: null };
  },
});
