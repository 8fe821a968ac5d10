import { and, eq, inArray, sql } from "drizzle-orm";
import { evidenceLink, update, updateEvidence } from "@/db/schema";
import type { CommandContext } from "./define-command";

/**
 * What would become public with the organisation's submitted updates that rest on the document has
 * changed, so whoever read one of them has to read it again: each goes on to its next version.
 */
export function askToReadAgain(
  { tx }: Pick<CommandContext, "tx">,
  { documentId, organisationId }: { documentId: string; organisationId: string },
): void {
  const resting = tx
    .select({ id: updateEvidence.updateId })
    .from(updateEvidence)
    .innerJoin(evidenceLink, eq(evidenceLink.id, updateEvidence.evidenceLinkId))
    .where(eq(evidenceLink.documentId, documentId));
  tx.update(update)
    .set({ version: sql`${update.version} + 1` })
    .where(
      and(
        eq(update.organisationId, organisationId),
        eq(update.state, "submitted"),
        inArray(update.id, resting),
      ),
    )
    .run();
}
