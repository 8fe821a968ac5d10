import { eq } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { person } from "@/db/schema";

/** The address by which somebody signs in; shown to themselves. */
export function personEmail(reader: Reader, personId: string): string {
  return (
    reader.select({ email: person.email }).from(person).where(eq(person.id, personId)).get()
      ?.email ?? ""
  );
}
