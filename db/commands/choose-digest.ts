import { eq } from "drizzle-orm";
import { z } from "zod";
import { DomainError } from "@/db/domain/errors";
import { person } from "@/db/schema";
import { anybodySignedIn, defineCommand } from "./define-command";

/** Whether the person who acts is sent a digest of open work by e-mail. */
export const chooseDigest = defineCommand({
  name: "choose-digest",
  input: z.object({ wanted: z.boolean() }),
  admits: anybodySignedIn,
  run: ({ wanted }, { tx, actor }) => {
    if (actor.kind !== "person") throw new DomainError("not_signed_in");
    tx.update(person).set({ digestWanted: wanted }).where(eq(person.id, actor.id)).run();
    return { isPublic: false, subject: `person:${actor.id}`, detail: { wanted }, result: null };
  },
});
