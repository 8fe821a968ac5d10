import { and, desc, eq, gt } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { SESSION_LIFE } from "@/db/domain/session-life";
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
  const usedAfter = new Date(Date.parse(now) - SESSION_LIFE.idle);
  return reader
    .select({ id: session.id, begunAt: session.createdAt, endsAt: session.expiresAt })
    .from(session)
    .where(
      and(
        eq(session.userId, personId),
        gt(session.expiresAt, new Date(now)),
        gt(session.updatedAt, usedAfter),
      ),
    )
    .orderBy(desc(session.createdAt))
    .all()
    .map(({ id, begunAt, endsAt }) => ({
      id,
      begunAt: begunAt.toISOString(),
      endsAt: endsAt.toISOString(),
    }));
}
