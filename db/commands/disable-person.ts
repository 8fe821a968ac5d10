import { eq } from "drizzle-orm";
import { z } from "zod";
import { DomainError } from "@/db/domain/errors";
import { may } from "@/db/domain/permissions";
import { hasOtherAdministrator } from "@/db/queries/held-back";
import { person } from "@/db/schema";
import { type CommandContext, defineCommand } from "./define-command";
import { endSessionsOf } from "./end-sessions-of";
import { revokeGiven } from "./revoke-given";

/** Throws `own_account`, `last_administrator`, `person_unknown`, `person_disabled`. */
function requireMayBeDisabled({ tx, actor }: CommandContext, personId: string): void {
  if (actor.kind === "person" && actor.id === personId) throw new DomainError("own_account");
  const found = tx.select().from(person).where(eq(person.id, personId)).get();
  if (!found) throw new DomainError("person_unknown");
  if (found.disabledAt) throw new DomainError("person_disabled");
  // Asked here too: two administrators may be about to disable each other.
  if (!hasOtherAdministrator(tx, personId)) throw new DomainError("last_administrator");
}

/**
 * Keeps somebody out: all sessions end, and with them the links that the person made and could use
 * to come back. Roles stay, and so does what the person wrote. Throws `own_account`,
 * `last_administrator`, `person_unknown`, `person_disabled`.
 */
export const disablePerson = defineCommand({
  name: "disable-person",
  input: z.object({ personId: z.string() }),
  admits: (actor) => may(actor, "disable_people"),
  run: ({ personId }, context) => {
    requireMayBeDisabled(context, personId);
    const { tx, now } = context;
    tx.update(person).set({ disabledAt: now }).where(eq(person.id, personId)).run();
    const sessions = endSessionsOf(tx, personId);
    revokeGiven(tx, personId, now);
    return {
      isPublic: false,
      subject: `person:${personId}`,
      detail: { sessions },
      result: null,
    };
  },
});
