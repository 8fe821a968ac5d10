import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import type { Status } from "@/db/domain/status-scale";
import type { PartSetter } from "@/db/domain/recommendation-part";
import type { Track } from "@/db/domain/track";
import type { UpdateState } from "@/db/domain/workflow";
import { recommendation, recommendationPart, update, updateEvidence } from "@/db/schema";

/** The id that the database gives a recommendation. */
export function idOfRef(db: Db, ref: string): number {
  const found = db.select().from(recommendation).where(eq(recommendation.ref, ref)).get();
  if (!found) throw new Error(`no recommendation ${ref}`);
  return found.id;
}

interface Planted {
  id: string;
  ref: string;
  /** Id of the part that it is about. */
  partId?: number;
  organisationId: string;
  track: Track;
  state: UpdateState;
  status?: Status;
  /** Day, "YYYY-MM-DD". */
  asOf?: string;
  reason?: string;
  authorId?: string;
  version?: number;
  codedFromDocumentId?: string;
  /** Ids of the passages that it rests on. */
  passages?: readonly string[];
}

/** An update put into the database past all rules, in whatever state. */
export function plantUpdate(db: Db, planted: Planted): void {
  const { ref, passages = [], ...given } = planted;
  const { asOf = "2024-01-31", status = "partial", state } = given;
  const publishedAt =
    state === "published" || state === "withdrawn" ? "2024-02-01T00:00:00.000Z" : null;
  const withdrawnAt = state === "withdrawn" ? "2024-03-01T00:00:00.000Z" : null;
  const createdAt = "2024-01-31T00:00:00.000Z";
  db.insert(update)
    .values({
      reason: "A reason.",
      ...given,
      ...{ asOf, asOfLastDay: asOf, status, publishedAt, withdrawnAt, createdAt },
      recommendationId: idOfRef(db, ref),
    })
    .run();
  for (const evidenceLinkId of passages) {
    db.insert(updateEvidence).values({ updateId: given.id, evidenceLinkId }).run();
  }
}

/** A recommendation split into these pieces past all rules; gives the ids of its parts. */
export function plantParts(
  db: Db,
  ref: string,
  pieces: readonly string[],
  setBy: PartSetter = "person",
): number[] {
  const common = { recommendationId: idOfRef(db, ref), setBy, setAt: "2024-01-01T00:00:00.000Z" };
  return pieces.map(
    (text, index) =>
      db
        .insert(recommendationPart)
        .values({ ...common, place: index + 1, text })
        .returning()
        .get().id,
  );
}

/** An update as it stands in the database. */
export const updateRow = (db: Db, id: string) =>
  db.select().from(update).where(eq(update.id, id)).get();

/** The code of what was thrown, or null where nothing was. */
export function codeOf(work: () => unknown): string | null {
  try {
    work();
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
  return null;
}
