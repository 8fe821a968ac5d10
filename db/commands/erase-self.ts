import { z } from "zod";
import { DomainError } from "@/db/domain/errors";
import { heldBack } from "@/db/queries/held-back";
import { anybodySignedIn, defineCommand } from "./define-command";
import { erase } from "./erase";

/**
 * Erases whoever acts. Ask for the password before. Throws `last_administrator`, `last_validator`.
 */
export const eraseSelf = defineCommand({
  name: "erase-self",
  input: z.object({}),
  admits: anybodySignedIn,
  run: (_, { tx, actorId, now }) => {
    if (actorId === null) throw new DomainError("not_signed_in");
    const { lastAdministrator, lastValidatorOf } = heldBack(tx, actorId);
    if (lastAdministrator) throw new DomainError("last_administrator");
    if (lastValidatorOf.length > 0) throw new DomainError("last_validator");
    erase(tx, actorId, now);
    return { isPublic: false, subject: `person:${actorId}`, result: null };
  },
});
