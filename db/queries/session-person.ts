import { and, eq, gt } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { hashOfToken } from "@/db/domain/invitation";
import { SESSION_LIFE } from "@/db/domain/session-life";
import { session } from "@/db/schema";

/**
 * Whose session has this token at the instant `now` (ISO): the id of the person; null where none has. It
 * says whom a request is counted for. Whoever acts is asked for by the library that keeps sessions.
 */
export function sessionPerson(reader: Reader, token: string, now: string): string | null {
  const at = Date.parse(now);
  const found = reader
    .select({ personId: session.userId })
    .from(session)
    .where(
      and(
        eq(session.token, hashOfToken(token)),
        gt(session.expiresAt, new Date(at)),
        gt(session.updatedAt, new Date(at - SESSION_LIFE.idle)),
      ),
    )
    .get();
  return found?.personId ?? null;
}
