import { eq } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { organisation } from "@/db/schema";

/** The organisation's own setting: whether author and publisher of its updates must differ. */
export function secondPersonRequired(reader: Reader, organisationId: string): boolean {
  const found = reader
    .select({ required: organisation.secondPersonRequired })
    .from(organisation)
    .where(eq(organisation.id, organisationId))
    .get();
  return found?.required ?? true;
}
