import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { DomainError } from "@/db/domain/errors";
import { may } from "@/db/domain/permissions";
import {
  document,
  evidenceFile,
  evidenceLink,
  redactionCheck,
  update,
  updateEvidence,
} from "@/db/schema";
import { askToReadAgain } from "./cited-by-submitted";
import { anybodySignedIn, type CommandContext, defineCommand } from "./define-command";

const passageInput = z.object({ kind: z.literal("passage"), id: z.string() });
const documentInput = z.object({ kind: z.literal("document"), id: z.string() });

/** What is private to an organisation that the actor may remove evidence of. Throws `document_unknown`, `not_permitted`, `evidence_in_use`. */
function requirePrivate<
  Found extends { organisationId: string | null; publishedAt: string | null },
>(
  { actor }: CommandContext,
  found: Found | undefined,
): asserts found is Found & { organisationId: string } {
  if (!found?.organisationId || !may(actor, "read_unpublished", found.organisationId)) {
    throw new DomainError("document_unknown");
  }
  if (!may(actor, "remove_evidence", found.organisationId)) throw new DomainError("not_permitted");
  if (found.publishedAt !== null) throw new DomainError("evidence_in_use");
}

function isCitedInPublic(tx: Tx, passageId: string): boolean {
  const citing = tx
    .select({ id: update.id })
    .from(updateEvidence)
    .innerJoin(update, eq(update.id, updateEvidence.updateId))
    .where(and(eq(updateEvidence.evidenceLinkId, passageId), eq(update.state, "published")))
    .get();
  return citing !== undefined;
}

/** What is in hand and rests on the passage does without it. Gives the document that it was of. */
function removePassage(context: CommandContext, id: string) {
  const { tx } = context;
  const found = tx.select().from(evidenceLink).where(eq(evidenceLink.id, id)).get();
  requirePrivate(context, found);
  const { documentId, organisationId } = found;
  if (isCitedInPublic(tx, id)) throw new DomainError("evidence_in_use");
  askToReadAgain(context, { documentId, organisationId });
  tx.delete(updateEvidence).where(eq(updateEvidence.evidenceLinkId, id)).run();
  tx.delete(evidenceLink).where(eq(evidenceLink.id, id)).run();
  return { documentId: documentId, storedAs: [] as string[] };
}

function removeDocument(context: CommandContext, id: string) {
  const { tx } = context;
  requirePrivate(context, tx.select().from(document).where(eq(document.id, id)).get());
  const passage = tx.select().from(evidenceLink).where(eq(evidenceLink.documentId, id)).get();
  const coded = tx.select().from(update).where(eq(update.codedFromDocumentId, id)).get();
  if (passage || coded) throw new DomainError("evidence_in_use");
  const files = tx
    .delete(evidenceFile)
    .where(eq(evidenceFile.documentId, id))
    .returning({ storedAs: evidenceFile.storedAs })
    .all();
  tx.delete(redactionCheck).where(eq(redactionCheck.documentId, id)).run();
  tx.delete(document).where(eq(document.id, id)).run();
  return { documentId: id, storedAs: files.map((file) => file.storedAs) };
}

/**
 * Removes a private passage on which no published update rests, or a private document without passages,
 * with its files. Gives the document, and the names under which bytes are stored that are to be removed
 * once this has been written. Throws `document_unknown` (also for what one may not see),
 * `not_permitted`, `evidence_in_use`.
 */
export const removeEvidence = defineCommand({
  name: "remove-evidence",
  input: z.discriminatedUnion("kind", [passageInput, documentInput]),
  admits: anybodySignedIn,
  run: ({ kind, id }, context) => {
    const result = kind === "passage" ? removePassage(context, id) : removeDocument(context, id);
    return {
      isPublic: false,
      subject: `${kind}:${id}`,
      detail: { documentId: result.documentId },
      result,
    };
  },
});
