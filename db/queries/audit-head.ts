import { desc } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { auditEvent } from "@/db/schema";

/** The newest event of the audit trail, whether or not a visitor could notice it; null before the first. */
export const auditHead = (reader: Reader): { id: number; hash: string } | null =>
  reader
    .select({ id: auditEvent.id, hash: auditEvent.hash })
    .from(auditEvent)
    .orderBy(desc(auditEvent.id))
    .limit(1)
    .get() ?? null;
