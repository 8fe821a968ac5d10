import { and, eq } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { membership } from "@/db/schema";

/**
 * Whether the organisation has a validator, disabled or not, other than `exceptId`. Who is disabled
 * counts until taken out: else an administrator could disable its people for an hour, let themselves
 * in, and leave nothing that its members see.
 */
export function hasValidator(reader: Reader, organisationId: string, exceptId?: string): boolean {
  const validators = reader
    .select({ personId: membership.personId })
    .from(membership)
    .where(and(eq(membership.organisationId, organisationId), eq(membership.role, "validator")))
    .all();
  return validators.some(({ personId }) => personId !== exceptId);
}
