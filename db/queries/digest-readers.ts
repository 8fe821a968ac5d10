import { and, eq, isNull } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { person } from "@/db/schema";

/** Who asked for the digest and can sign in to see what it is about. For the script that sends it. */
export function digestReaders(reader: Reader): { id: string; email: string }[] {
  return reader
    .select({ id: person.id, email: person.email })
    .from(person)
    .where(and(eq(person.digestWanted, true), isNull(person.disabledAt)))
    .all();
}
