import { z } from "zod";
import { DomainError } from "@/db/domain/errors";
import { anybodySignedIn, defineCommand } from "./define-command";

/**
 * Says in the audit trail what the library that keeps second factors has just written: it was turned
 * on, its recovery codes were made anew, or one of them was used. The library writes on its own, so this event follows in a
 * transaction of its own.
 */
export const noteSecondFactor = defineCommand({
  name: "note-second-factor",
  input: z.object({ change: z.enum(["turned_on", "new_codes", "code_used"]) }),
  admits: anybodySignedIn,
  run: ({ change }, { actor }) => {
    if (actor.kind !== "person") throw new DomainError("not_signed_in");
    return { isPublic: false, subject: `person:${actor.id}`, detail: { change }, result: null };
  },
});
