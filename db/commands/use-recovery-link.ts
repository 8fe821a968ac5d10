import { eq } from "drizzle-orm";
import { z } from "zod";
import { DomainError } from "@/db/domain/errors";
import { hashOfToken } from "@/db/domain/invitation";
import { personSchema } from "@/db/domain/new-person";
import { isUsable, mayMakeRecoveryLink } from "@/db/domain/recovery";
import { actorByPerson } from "@/db/queries/actor-by-person";
import { recoveredPerson } from "@/db/queries/recovered-person";
import { person, recoveryLink } from "@/db/schema";
import { defineCommand } from "./define-command";
import { endSessionsOf } from "./end-sessions-of";
import { removeSecondFactor } from "./remove-second-factor";
import { setPassword } from "./set-password";

/**
 * Sets a new password for the person of the link: all sessions end, and the second factor is turned
 * off, because whoever lost one has often lost the other. Not where whoever made the link could not
 * make it now. Throws `recovery_invalid`.
 */
export const useRecoveryLink = defineCommand({
  name: "use-recovery-link",
  input: z.object({ token: z.string(), passwordHash: personSchema.shape.passwordHash }),
  // The token is what admits.
  admits: () => true,
  run: ({ token, passwordHash }, { tx, now }) => {
    const tokenHash = hashOfToken(token);
    const link = tx.select().from(recoveryLink).where(eq(recoveryLink.tokenHash, tokenHash)).get();
    if (!link || !isUsable(link, now)) throw new DomainError("recovery_invalid");
    const { id, personId, madeById } = link;
    const found = tx.select().from(person).where(eq(person.id, personId)).get();
    if (!found || found.disabledAt) throw new DomainError("recovery_invalid");
    const recovered = recoveredPerson(tx, personId);
    // A link does not outlive the right to make it. The machine itself always has it.
    const maker = madeById === null ? null : actorByPerson(tx, madeById);
    if (!recovered || (maker && !mayMakeRecoveryLink(maker, recovered))) {
      throw new DomainError("recovery_invalid");
    }
    tx.update(recoveryLink).set({ usedAt: now }).where(eq(recoveryLink.id, id)).run();
    setPassword(tx, personId, passwordHash, now);
    removeSecondFactor(tx, personId);
    const sessions = endSessionsOf(tx, personId);
    return {
      isPublic: false,
      subject: `person:${personId}`,
      detail: { link: id, sessions, secondFactor: found.twoFactorEnabled ? "removed" : "none" },
      result: null,
    };
  },
});
