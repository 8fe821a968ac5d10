import { eq } from "drizzle-orm";
import { DomainError } from "@/db/domain/errors";
import { personSchema } from "@/db/domain/new-person";
import { person } from "@/db/schema";
import { z } from "zod";
import { defineCommand } from "./define-command";
import { insertPerson } from "./insert-person";
import { takeInvitation } from "./invitation-token";

/**
 * The first administrator's account, for whoever holds the set-up link. Gives the person's id. Throws
 * `set_up_closed` once there is an administrator, `invitation_invalid`, `email_taken`.
 */
export const setUpAdministrator = defineCommand({
  name: "set-up-administrator",
  input: personSchema.extend({ token: z.string() }),
  // The token is what admits.
  admits: () => true,
  run: ({ token, ...input }, { tx, now }) => {
    const administrator = tx.select().from(person).where(eq(person.isAdministrator, true)).get();
    if (administrator) throw new DomainError("set_up_closed");
    if (!takeInvitation(tx, token, now).administrator) throw new DomainError("invitation_invalid");
    const id = insertPerson(tx, { ...input, isAdministrator: true }, now);
    return {
      isPublic: false,
      subject: `person:${id}`,
      result: id,
    };
  },
});
