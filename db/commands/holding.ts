import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { DomainError } from "@/db/domain/errors";
import { may, type Permission } from "@/db/domain/permissions";
import { checkState } from "@/db/domain/redaction";
import { document, evidenceFile, evidenceLink, redactionCheck } from "@/db/schema";
import type { Holding } from "@/db/domain/evidence-state";
import type { CommandContext } from "./define-command";

/** Whose evidence on which document. */
interface Whose {
  documentId: string;
  organisationId: string;
}

const isCheckOf = ({ documentId, organisationId }: Whose) =>
  and(eq(redactionCheck.documentId, documentId), eq(redactionCheck.organisationId, organisationId));

/** The checklist as it stands; null where nobody has prepared one. */
export const checkOf = (tx: Tx, whose: Whose) =>
  tx.select().from(redactionCheck).where(isCheckOf(whose)).get() ?? null;

/** What was made sure of does not cover what is added now. */
export function voidCheck({ tx }: Pick<CommandContext, "tx">, whose: Whose): void {
  tx.delete(redactionCheck).where(isCheckOf(whose)).run();
}

/** What the organisation holds of the document; null where that is nothing. */
export function holdingOf(tx: Tx, whose: Whose): Holding | null {
  const { documentId, organisationId } = whose;
  const found = tx.select().from(document).where(eq(document.id, documentId)).get();
  if (!found) return null;
  const passageRisks = tx
    .select({ risk: evidenceLink.risk })
    .from(evidenceLink)
    .where(
      and(eq(evidenceLink.documentId, documentId), eq(evidenceLink.organisationId, organisationId)),
    )
    .all()
    .map((passage) => passage.risk);
  const documentIsOwn = found.organisationId === organisationId;
  if (!documentIsOwn && passageRisks.length === 0) return null;
  const check = checkOf(tx, whose);
  return {
    documentIsOwn,
    documentIsPublic: found.publishedAt !== null,
    documentRisk: found.risk,
    passageRisks,
    check: checkState(check),
    withholdsOriginal: check?.withholdsOriginal ?? false,
  };
}

/**
 * What the organisation holds of the document, once it is sure that the actor may do this with it.
 * Throws `document_unknown` (also for what one may not see), `not_permitted`.
 */
export function requireHolding(
  { tx, actor }: CommandContext,
  whose: Whose,
  permission: Permission,
): Holding {
  const isSeen = may(actor, "read_unpublished", whose.organisationId);
  const holding = isSeen ? holdingOf(tx, whose) : null;
  if (!holding) throw new DomainError("document_unknown");
  if (!may(actor, permission, whose.organisationId)) throw new DomainError("not_permitted");
  return holding;
}

/** A file with its document's state, once it is sure that the actor may do this with it. Throws `file_unknown`, `not_permitted`. */
export function requireFile(
  { tx, actor }: CommandContext,
  fileId: string,
  permission: Permission,
): typeof evidenceFile.$inferSelect {
  const found = tx.select().from(evidenceFile).where(eq(evidenceFile.id, fileId)).get();
  if (!found || !may(actor, "read_unpublished", found.organisationId)) {
    throw new DomainError("file_unknown");
  }
  if (!may(actor, permission, found.organisationId)) throw new DomainError("not_permitted");
  return found;
}
