import "server-only";
import { eq, lt, or } from "drizzle-orm";
import type { Db } from "@/db/client";
import { SESSION_LIFE } from "@/db/domain/session-life";
import { session } from "@/db/schema";
import { writer } from "./database";
import { errorFacts } from "./operation/error-facts";
import { log } from "./operation/log";

/** Writes by itself, past the audit trail: it is no change that anybody made. */
async function write(id: string, now: Date): Promise<void> {
  const db = await writer();
  db.update(session).set({ updatedAt: now }).where(eq(session.id, id)).run();
}

/**
 * Notes that a session was used, every few minutes at the most. Whoever reads waits for nothing, and
 * where the disk is full the page comes all the same.
 */
export function noteUse({ id, updatedAt }: { id: string; updatedAt: Date }): void {
  const now = new Date();
  if (now.getTime() - updatedAt.getTime() < SESSION_LIFE.noted) return;
  void write(id, now).catch((error: unknown) => {
    log("warn", "use of a session not noted", { ...errorFacts(error) });
  });
}

/** Removes sessions that have ended by themselves, whosever they are. */
export function sweepSessions(db: Db): void {
  const now = Date.now();
  const isOver = lt(session.expiresAt, new Date(now));
  const isLeft = lt(session.updatedAt, new Date(now - SESSION_LIFE.idle));
  db.delete(session).where(or(isOver, isLeft)).run();
}
