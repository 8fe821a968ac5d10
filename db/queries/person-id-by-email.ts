import { eq } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { person } from "@/db/schema";

/** Who signs in with this address (in lower case); for scripts on the machine itself. */
export function personIdByEmail(reader: Reader, email: string): string | null {
  const found = reader.select({ id: person.id }).from(person).where(eq(person.email, email)).get();
  return found?.id ?? null;
}
