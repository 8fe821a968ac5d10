import { inArray } from "drizzle-orm";
import { z } from "zod";
import { isErased } from "@/db/domain/erasure";
import { may } from "@/db/domain/permissions";
import { person } from "@/db/schema";
import { defineCommand } from "./define-command";
import { erase } from "./erase";

/** Erases those of these people whom an old backup brought back. Gives how many there were. */
export const eraseAgain = defineCommand({
  name: "erase-again",
  input: z.object({ personIds: z.array(z.string()) }),
  admits: (actor) => may(actor, "erase_again"),
  run: ({ personIds }, { tx, now }) => {
    const back = tx
      .select({ id: person.id, email: person.email })
      .from(person)
      .where(inArray(person.id, personIds))
      .all()
      .filter(({ email }) => !isErased(email));
    for (const { id } of back) erase(tx, id, now);
    const detail = { people: back.map(({ id }) => id) };
    return { isPublic: false, subject: "people", detail, result: { erased: back.length } };
  },
});
