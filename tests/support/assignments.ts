import type { Db } from "@/db/client";
import { assignment, auditEvent, reply } from "@/db/schema";
import { idOfRef } from "@/tests/db/planted";

/** An assignment put into the database past all rules; confirmed in support where nothing is said. */
export function anAssignment(
  db: Db,
  given: { id: string; ref: string; organisationId: string } & Partial<
    typeof assignment.$inferInsert
  >,
): void {
  const { ref, ...values } = given;
  db.insert(assignment)
    .values({
      ...{ role: "support", state: "confirmed", proposedAt: "2024-01-01T00:00:00.000Z" },
      decidedAt: "2024-01-02T00:00:00.000Z",
      ...values,
      recommendationId: idOfRef(db, ref),
    })
    .run();
}

/** A draft of a reply put into the database past all rules. */
export function aReplyDraft(
  db: Db,
  given: Pick<typeof reply.$inferInsert, "id" | "updateId" | "organisationId" | "authorId">,
): void {
  const rest = { state: "draft", text: "A reply.", createdAt: "2024-01-01T00:00:00.000Z" } as const;
  db.insert(reply)
    .values({ ...rest, track: "civil_society", ...given })
    .run();
}

/** Whether the newest change was one that a visitor could notice. */
export function lastWasPublic(db: Db): boolean {
  const detail = db.select().from(auditEvent).all().at(-1)?.detail ?? "{}";
  return (JSON.parse(detail) as { public?: boolean }).public === true;
}
