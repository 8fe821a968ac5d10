import { max } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { auditEvent } from "@/db/schema";

/** The revision of the data: it grows with every change, because every change leaves an event. */
export function dataRevision(reader: Reader): number {
  return (
    reader
      .select({ id: max(auditEvent.id) })
      .from(auditEvent)
      .get()?.id ?? 0
  );
}
