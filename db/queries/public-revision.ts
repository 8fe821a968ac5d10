import { desc, ne, or, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { auditEvent } from "@/db/schema";

/**
 * The revision of what is public: it grows with every change that a visitor could notice. Saving or
 * submitting a draft is none, so that nobody can tell from the outside when somebody writes.
 */
export function publicRevision(reader: Reader): number {
  const newest = reader
    .select({ id: auditEvent.id })
    .from(auditEvent)
    .where(
      or(
        ne(auditEvent.verb, "record-update"),
        sql`json_extract(${auditEvent.detail}, '$.step') = 'publish'`,
      ),
    )
    .orderBy(desc(auditEvent.id))
    .limit(1)
    .get();
  return newest?.id ?? 0;
}
