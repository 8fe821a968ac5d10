import { count, eq, gt } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { auditEvent } from "@/db/schema";

/**
 * What was changed since the event that a backup ends with: how often each verb stands in the trail. Null
 * where the trail does not hold that event, so that it went another way.
 */
export function changesSince(
  reader: Reader,
  { events, head }: { events: number; head: string | null },
): { verb: string; times: number }[] | null {
  const last = reader
    .select({ hash: auditEvent.hash })
    .from(auditEvent)
    .where(eq(auditEvent.id, events))
    .get();
  if ((last?.hash ?? null) !== head) return null;
  return reader
    .select({ verb: auditEvent.verb, times: count() })
    .from(auditEvent)
    .where(gt(auditEvent.id, events))
    .groupBy(auditEvent.verb)
    .orderBy(auditEvent.verb)
    .all();
}
