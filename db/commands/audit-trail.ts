import { createHash } from "node:crypto";
import { desc } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Actor } from "@/db/domain/permissions";
import { auditEvent } from "@/db/schema";

const GENESIS = "0".repeat(64);

interface EventContent {
  at: string;
  actor: string;
  verb: string;
  subject: string;
  detail: string;
}

/** SHA-256 over the previous event's hash and this event's content, as hex. */
export function hashOf(previousHash: string, event: EventContent): string {
  const content = JSON.stringify([
    previousHash,
    event.at,
    event.actor,
    event.verb,
    event.subject,
    event.detail,
  ]);
  return createHash("sha256").update(content).digest("hex");
}

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
