import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import type { Track } from "@/db/domain/track";
import type { UpdateState } from "@/db/domain/workflow";
import { reply } from "@/db/schema";

interface PlantedReply {
  id: string;
  updateId: string;
  organisationId: string;
  track: Track;
  state: UpdateState;
  text?: string;
  authorId?: string;
  version?: number;
}

/** A reply put into the database past all rules, in whatever state. */
export function plantReply(db: Db, planted: PlantedReply): void {
  const { state } = planted;
  const publishedAt =
    state === "published" || state === "withdrawn" ? "2024-02-02T00:00:00.000Z" : null;
  const withdrawnAt = state === "withdrawn" ? "2024-03-02T00:00:00.000Z" : null;
  const createdAt = "2024-02-01T00:00:00.000Z";
  db.insert(reply)
    .values({ text: "A reply.", ...planted, publishedAt, withdrawnAt, createdAt })
    .run();
}

/** A reply as it stands in the database. */
export const replyRow = (db: Db, id: string) =>
  db.select().from(reply).where(eq(reply.id, id)).get();
