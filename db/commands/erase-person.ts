import { eq } from "drizzle-orm";
import { z } from "zod";
import { isErased } from "@/db/domain/erasure";
import { DomainError } from "@/db/domain/errors";
import { may } from "@/db/domain/permissions";
import { membership, person } from "@/db/schema";
import { defineCommand } from "./define-command";
import { erase } from "./erase";

/**
 * Erases somebody who has left: who is disabled and holds no role any more, so that what this ends was
 * seen by the organisation before. Ask for the administrator's own password before. Throws
 * `person_unknown`, `still_here`.
 */
export const erasePerson = defineCommand({
  name: "erase-person",
  input: z.object({ personId: z.string() }),
  admits: (actor) => may(actor, "erase_people"),
  run: ({ personId }, { tx, now }) => {
    const found = tx.select().from(person).where(eq(person.id, personId)).get();
    if (!found || isErased(found.email)) throw new DomainError("person_unknown");
    const role = tx.select().from(membership).where(eq(membership.personId, personId)).get();
    if (role || !found.disabledAt) throw new DomainError("still_here");
    erase(tx, personId, now);
    return { isPublic: false, subject: `person:${personId}`, result: null };
  },
});
