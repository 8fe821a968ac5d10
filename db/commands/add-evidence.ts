import { and, eq, inArray, isNotNull, max, or } from "drizzle-orm";
import { DomainError } from "@/db/domain/errors";
import type { Risk } from "@/db/domain/evidence";
import { isRisky } from "@/db/domain/redaction";
import { document, evidenceLink } from "@/db/schema";
import type { CommandContext } from "./define-command";
import { takeFilesBack } from "./evidence-publication";
import { voidCheck } from "./holding";
import type { NewDocument, NewEvidence } from "./update-input";

interface Belonging {
  recommendationId: number;
  organisationId: string;
}

/** Adds a document, private to the organisation. */
export function insertDocument(
  { tx }: CommandContext,
  id: string,
  described: NewDocument & { risk: Risk; organisationId: string },
): void {
  const { title, publisher, date, kind, address, risk, organisationId } = described;
  tx.insert(document)
    .values({ id, title, publisher, date, kind, address: address || null, risk, organisationId })
    .run();
}

/** A document that this organisation may cite: a published one, or one of its own. */
function documentOf(context: CommandContext, evidence: NewEvidence, organisationId: string) {
  if (evidence.source === "known document") {
    const known = context.tx
      .select({ id: document.id, risk: document.risk })
      .from(document)
      .where(
        and(
          eq(document.id, evidence.documentId),
          or(isNotNull(document.publishedAt), eq(document.organisationId, organisationId)),
        ),
      )
      .get();
    if (!known) throw new DomainError("document_unknown");
    return known;
  }
  const id = crypto.randomUUID();
  insertDocument(context, id, { ...evidence, organisationId });
  return { id, risk: evidence.risk };
}

/**
 * Records a passage, and its document where that is new; both are private to the organisation until
 * an update that rests on them is published. A checklist signed before does not cover what is at risk
 * now, and the organisation's files of the document, which hold that passage, are taken back from the
 * public. Gives the passage's id, and whether anything was taken back. Throws `document_unknown`.
 */
export function addEvidence(
  context: CommandContext,
  evidence: NewEvidence,
  { recommendationId, organisationId }: Belonging,
): { id: string; takesBack: boolean } {
  const { tx } = context;
  const found = documentOf(context, evidence, organisationId);
  const documentId = found.id;
  const before = tx
    .select({ last: max(evidenceLink.place) })
    .from(evidenceLink)
    .where(eq(evidenceLink.documentId, documentId))
    .get();
  const { locator, quote, sentence, relation, direction, risk } = evidence;
  const id = crypto.randomUUID();
  const place = (before?.last ?? 0) + 1;
  const passage = { locator, quote, sentence, relation, direction, risk, place };
  tx.insert(evidenceLink)
    .values({ id, documentId, recommendationId, organisationId, ...passage })
    .run();
  if (isRisky(risk) || isRisky(found.risk)) voidCheck(context, { documentId, organisationId });
  const takesBack = isRisky(risk) && takeFilesBack(context, { documentId, organisationId });
  return { id, takesBack };
}

/** Those of the passages that this organisation may rest an update on: published ones and its own. */
export function citable({ tx }: CommandContext, ids: string[], organisationId: string): string[] {
  return tx
    .select({ id: evidenceLink.id })
    .from(evidenceLink)
    .where(
      and(
        inArray(evidenceLink.id, ids),
        or(isNotNull(evidenceLink.publishedAt), eq(evidenceLink.organisationId, organisationId)),
      ),
    )
    .all()
    .map((row) => row.id);
}
