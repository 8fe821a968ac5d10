import { desc, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { GENESIS, hashOf } from "@/db/domain/audit-chain";
import type { Actor } from "@/db/domain/permissions";
import { auditEvent } from "@/db/schema";

/** How the trail names whoever acted. */
function nameOf(actor: Actor): string {
  if (actor.kind === "person") return `person:${actor.id}`;
  return actor.kind === "system" ? `system:${actor.name}` : "visitor";
}

/** Adds one event to the chain; only ever called inside the transaction that makes the change. */
export function appendEvent(
  tx: Tx,
  input: { at: string; actor: Actor; verb: string; subject: string; detail: object },
): void {
  const last = tx
    .select({ hash: auditEvent.hash })
    .from(auditEvent)
    .orderBy(desc(auditEvent.id))
    .limit(1)
    .get();
  const previousHash = last?.hash ?? GENESIS;
  const event = {
    at: input.at,
    actor: nameOf(input.actor),
    verb: input.verb,
    subject: input.subject,
    detail: JSON.stringify(input.detail),
  };
  tx.insert(auditEvent)
    .values({ ...event, previousHash, hash: hashOf(previousHash, event) })
    .run();
}

/** Whether anything ever happened to the subject ("update:<id>"), which may be gone by now. */
export function hasEvents(tx: Tx, subject: string): boolean {
  const found = tx
    .select({ id: auditEvent.id })
    .from(auditEvent)
    .where(eq(auditEvent.subject, subject))
    .limit(1)
    .get();
  return found !== undefined;
}
