import { eq } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { person } from "@/db/schema";

/** Whether somebody is sent the digest, and to which address; shown to themselves. */
export function digestChoice(reader: Reader, personId: string): { email: string; wanted: boolean } {
  const found = reader
    .select({ email: person.email, wanted: person.digestWanted })
    .from(person)
    .where(eq(person.id, personId))
    .get();
  return found ?? { email: "", wanted: false };
}
