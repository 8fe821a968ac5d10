import { and, eq, isNotNull } from "drizzle-orm";
import { z } from "zod";
import { DomainError } from "@/db/domain/errors";
import { may } from "@/db/domain/permissions";
import { membership, person } from "@/db/schema";
import { defineCommand } from "./define-command";
import { requireSecondPersonAgain } from "./membership-rules";

/** Lets somebody in again, with the roles held before. Throws `person_unknown`. */
export const enablePerson = defineCommand({
  name: "enable-person",
  input: z.object({ personId: z.string() }),
  admits: (actor) => may(actor, "disable_people"),
  run: ({ personId }, { tx }) => {
    const enabled = tx
      .update(person)
      .set({ disabledAt: null })
      .where(and(eq(person.id, personId), isNotNull(person.disabledAt)))
      .run();
    if (enabled.changes === 0) throw new DomainError("person_unknown");
    const own = tx.select().from(membership).where(eq(membership.personId, personId)).all();
    for (const { organisationId } of own) requireSecondPersonAgain(tx, organisationId);
    return { isPublic: false, subject: `person:${personId}`, result: null };
  },
});
