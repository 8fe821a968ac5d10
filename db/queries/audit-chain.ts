import { asc, gt } from "drizzle-orm";
import type { Reader } from "@/db/client";
import type { ChainedEvent } from "@/db/domain/audit-chain";
import { auditEvent } from "@/db/schema";

/** Events read at once, so that a long trail neither fills the memory nor holds up who writes. */
const CHUNK = 1000;

/** The whole audit trail in the order of its ids, read bit by bit. */
export function* auditChain(reader: Reader): Generator<ChainedEvent> {
  let last: number | null = null;
  for (;;) {
    const events: ChainedEvent[] = reader
      .select()
      .from(auditEvent)
      .where(last === null ? undefined : gt(auditEvent.id, last))
      .orderBy(asc(auditEvent.id))
      .limit(CHUNK)
      .all();
    yield* events;
    const end = events.at(-1);
    if (end === undefined) return;
    last = end.id;
  }
}
