import { and, desc, eq, gt } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { session } from "@/db/schema";

/** A browser in which somebody is signed in. Neither where nor which one it is, is kept. */
export interface SessionRow {
  id: string;
  /** ISO instants. */
  begunAt: string;
  endsAt: string;
}

/** Where somebody is signed in at the instant `now` (ISO), newest first; for that person alone. */
export function ownSessions(reader: Reader, personId: string, now: string): SessionRow[] {
  return reader
    .select({ id: session.id, begunAt: session.createdAt, endsAt: session.expiresAt })
    .from(session)
    .where(and(eq(session.userId, personId), gt(session.expiresAt, new Date(now))))
    .orderBy(desc(session.createdAt))
    .all()
    .map(({ id, begunAt, endsAt }) => ({
      id,
      begunAt: begunAt.toISOString(),
      endsAt: endsAt.toISOString(),
    }));
}
