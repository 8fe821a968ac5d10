import { z } from "zod";
import { DomainError } from "@/db/domain/errors";
import { personSchema } from "@/db/domain/new-person";
import { anybodySignedIn, defineCommand } from "./define-command";
import { endSessionsOf } from "./end-sessions-of";
import { setPassword } from "./set-password";

/**
 * Another password for whoever acts, whose present one has been asked for before. All other sessions
 * end. Gives how many those were.
 */
export const changePassword = defineCommand({
  name: "change-password",
  input: z.object({ passwordHash: personSchema.shape.passwordHash, keptSessionId: z.string() }),
  admits: anybodySignedIn,
  run: ({ passwordHash, keptSessionId }, { tx, actor, now }) => {
    if (actor.kind !== "person") throw new DomainError("not_signed_in");
    setPassword(tx, actor.id, passwordHash, now);
    const sessions = endSessionsOf(tx, actor.id, keptSessionId);
    return {
      isPublic: false,
      subject: `person:${actor.id}`,
      detail: { sessions },
      result: sessions,
    };
  },
});
