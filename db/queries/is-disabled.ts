import { eq } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { person } from "@/db/schema";

/** Whether somebody is kept out; so is who is not there at all. */
export function isDisabled(reader: Reader, personId: string): boolean {
  const found = reader
    .select({ disabledAt: person.disabledAt })
    .from(person)
    .where(eq(person.id, personId))
    .get();
  return !found || found.disabledAt !== null;
}
