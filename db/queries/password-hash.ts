import { and, eq } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { account } from "@/db/schema";

/** The hash of somebody's password, to hold an entered one against; null where there is none. */
export function passwordHash(reader: Reader, personId: string): string | null {
  const found = reader
    .select({ password: account.password })
    .from(account)
    .where(and(eq(account.userId, personId), eq(account.providerId, "credential")))
    .get();
  return found?.password ?? null;
}
