import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { DomainError } from "@/db/domain/errors";
import { may } from "@/db/domain/permissions";
import { person } from "@/db/schema";
import { defineCommand } from "./define-command";

/**
 * Makes somebody who can sign in an administrator besides those who are, so that one of them can go.
 * Throws `person_unknown`.
 */
export const makeAdministrator = defineCommand({
  name: "make-administrator",
  input: z.object({ personId: z.string() }),
  admits: (actor) => may(actor, "make_administrator"),
  run: ({ personId }, { tx }) => {
    const made = tx
      .update(person)
      .set({ isAdministrator: true })
      .where(and(eq(person.id, personId), isNull(person.disabledAt)))
      .run();
    if (made.changes === 0) throw new DomainError("person_unknown");
    return { isPublic: false, subject: `person:${personId}`, result: null };
  },
});
