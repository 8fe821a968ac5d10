import { eq } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { edition } from "@/db/schema";

export type KeptEdition = NonNullable<ReturnType<typeof editionById>>;

/**
 * An edition as it was kept. Of one that was withdrawn the content is null: nothing of it is given out.
 * `organisationId` is for deciding on rights alone: the author may withhold its name.
 */
export function editionById(reader: Reader, id: string) {
  const row = reader.select().from(edition).where(eq(edition.id, id)).get();
  if (!row) return null;
  const { frozenById: _, content, ...facts } = row;
  return { ...facts, content: row.withdrawnAt === null ? content : null };
}

/** Whether there is an edition of this id, withdrawn ones included. */
export function hasEdition(reader: Reader, id: string): boolean {
  const found = reader.select({ id: edition.id }).from(edition).where(eq(edition.id, id)).get();
  return found !== undefined;
}
