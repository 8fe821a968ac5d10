import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { DomainError } from "@/db/domain/errors";
import { endOfInvitation } from "@/db/domain/invitation";
import { may } from "@/db/domain/permissions";
import { invitation, person } from "@/db/schema";
import { defineCommand } from "./define-command";
import { newToken } from "./invitation-token";

/**
 * Gives the token of a link by which the first administrator sets up an account; links made before
 * stop working. Throws `set_up_closed` once there is an administrator.
 */
export const makeSetUpLink = defineCommand({
  name: "make-set-up-link",
  input: z.object({}),
  admits: (actor) => may(actor, "make_set_up_link"),
  run: (_, { tx, now }) => {
    const administrator = tx.select().from(person).where(eq(person.isAdministrator, true)).get();
    if (administrator) throw new DomainError("set_up_closed");
    tx.delete(invitation)
      .where(and(eq(invitation.administrator, true), isNull(invitation.acceptedAt)))
      .run();
    const id = crypto.randomUUID();
    const { token, tokenHash } = newToken();
    tx.insert(invitation)
      .values({
        id,
        tokenHash,
        administrator: true,
        createdAt: now,
        expiresAt: endOfInvitation(now),
      })
      .run();
    return {
      isPublic: false,
      subject: `invitation:${id}`,
      result: token,
    };
  },
});
