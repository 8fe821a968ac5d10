import { z } from "zod";
import { DomainError } from "@/db/domain/errors";
import { anybodySignedIn, defineCommand } from "./define-command";
import { removeSecondFactor } from "./remove-second-factor";

/** Takes the second factor away from whoever acts, whose password has been asked for before. */
export const turnOffSecondFactor = defineCommand({
  name: "turn-off-second-factor",
  input: z.object({}),
  admits: anybodySignedIn,
  run: (_, { tx, actor }) => {
    if (actor.kind !== "person") throw new DomainError("not_signed_in");
    removeSecondFactor(tx, actor.id);
    return { isPublic: false, subject: `person:${actor.id}`, result: null };
  },
});
