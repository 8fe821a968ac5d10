import { and, eq, ne } from "drizzle-orm";
import { z } from "zod";
import { DomainError } from "@/db/domain/errors";
import { session } from "@/db/schema";
import { anybodySignedIn, defineCommand } from "./define-command";

/**
 * Ends one session of whoever acts, or all but one. Gives how many ended: none where somebody else's
 * was named, or one that had ended.
 */
export const endOwnSessions = defineCommand({
  name: "end-own-sessions",
  input: z.union([z.object({ sessionId: z.string() }), z.object({ allBut: z.string() })]),
  admits: anybodySignedIn,
  run: (which, { tx, actor }) => {
    if (actor.kind !== "person") throw new DomainError("not_signed_in");
    const those =
      "sessionId" in which ? eq(session.id, which.sessionId) : ne(session.id, which.allBut);
    const sessions = tx
      .delete(session)
      .where(and(eq(session.userId, actor.id), those))
      .run().changes;
    return {
      isPublic: false,
      subject: `person:${actor.id}`,
      detail: { sessions },
      result: sessions,
    };
  },
});
