import { desc, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { auditEvent } from "@/db/schema";

const newestPublic = (reader: Reader) =>
  reader
    .select({ id: auditEvent.id, hash: auditEvent.hash })
    .from(auditEvent)
    .where(sql`json_extract(${auditEvent.detail}, '$.public')`)
    .orderBy(desc(auditEvent.id))
    .limit(1)
    .get();

/**
 * The revision of what is public: it grows with every change that a visitor could notice. Saving or
 * submitting a draft is none, so that nobody can tell from the outside when somebody writes.
 */
export const publicRevision = (reader: Reader): number => newestPublic(reader)?.id ?? 0;

/**
 * The hash (hex) of the audit event that made the newest public change, to be printed on what goes
 * out: whoever holds it can later see that the chain still has it. Empty before the first.
 */
export const publicHead = (reader: Reader): string => newestPublic(reader)?.hash ?? "";
