import { and, eq, inArray, isNotNull, isNull, ne } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { document, evidenceLink, update, updateEvidence } from "@/db/schema";
import type { CommandContext } from "./define-command";

/** The passages that an update rests on, where its own organisation recorded them. */
function ownPassages(tx: Tx, updateId: string) {
  return tx
    .select({
      id: evidenceLink.id,
      documentId: document.id,
      documentIsOwn: eq(document.organisationId, update.organisationId).mapWith(Boolean),
      isPublic: isNotNull(evidenceLink.publishedAt).mapWith(Boolean),
      documentIsPublic: isNotNull(document.publishedAt).mapWith(Boolean),
      risk: evidenceLink.risk,
      documentRisk: document.risk,
    })
    .from(updateEvidence)
    .innerJoin(update, eq(update.id, updateEvidence.updateId))
    .innerJoin(evidenceLink, eq(evidenceLink.id, updateEvidence.evidenceLinkId))
    .innerJoin(document, eq(document.id, evidenceLink.documentId))
    .where(
      and(
        eq(updateEvidence.updateId, updateId),
        eq(evidenceLink.organisationId, update.organisationId),
      ),
    )
    .all();
}

/**
 * The organisation's own passages that an update rests on, and their documents, become public with it.
 * What holds personal data or could put a source at risk stays private.
 */
export function publishEvidenceOf({ tx, now }: CommandContext, updateId: string): void {
  const passages = ownPassages(tx, updateId).filter(
    (passage) =>
      !passage.isPublic &&
      passage.risk === "public_source" &&
      (passage.documentIsPublic ||
        (passage.documentIsOwn && passage.documentRisk === "public_source")),
  );
  const documents = passages.map((passage) => passage.documentId);
  tx.update(document)
    .set({ publishedAt: now })
    .where(and(inArray(document.id, documents), isNull(document.publishedAt)))
    .run();
  const ids = passages.map((passage) => passage.id);
  tx.update(evidenceLink).set({ publishedAt: now }).where(inArray(evidenceLink.id, ids)).run();
}

/** Whether a published update other than this one rests on the passage. */
function restsElsewhere(tx: Tx, passageId: string, updateId: string): boolean {
  const other = tx
    .select({ id: update.id })
    .from(updateEvidence)
    .innerJoin(update, eq(update.id, updateEvidence.updateId))
    .where(
      and(
        eq(updateEvidence.evidenceLinkId, passageId),
        eq(update.state, "published"),
        ne(update.id, updateId),
      ),
    )
    .get();
  return other !== undefined;
}

/**
 * What became public with an update that is withdrawn becomes private with it: the organisation's own
 * passages on which no other published update rests, and its documents of which no passage is public
 * any more.
 */
export function withdrawEvidenceOf({ tx }: CommandContext, updateId: string): void {
  const passages = ownPassages(tx, updateId).filter(
    (passage) => passage.isPublic && !restsElsewhere(tx, passage.id, updateId),
  );
  const ids = passages.map((passage) => passage.id);
  tx.update(evidenceLink).set({ publishedAt: null }).where(inArray(evidenceLink.id, ids)).run();
  const own = passages.filter((passage) => passage.documentIsOwn).map((p) => p.documentId);
  const stillCited = tx
    .select({ id: evidenceLink.documentId })
    .from(evidenceLink)
    .where(and(inArray(evidenceLink.documentId, own), isNotNull(evidenceLink.publishedAt)))
    .all()
    .map((row) => row.id);
  const gone = own.filter((id) => !stillCited.includes(id));
  tx.update(document).set({ publishedAt: null }).where(inArray(document.id, gone)).run();
}
