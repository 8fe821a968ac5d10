import { and, count, eq, inArray, isNotNull, or } from "drizzle-orm";
import { DomainError } from "@/db/domain/errors";
import { document, evidenceLink } from "@/db/schema";
import type { CommandContext } from "./define-command";
import type { NewEvidence } from "./update-input";

interface Belonging {
  recommendationId: number;
  organisationId: string;
}

/** A document that this organisation may cite: a published one, or one of its own. */
function documentIdOf({ tx }: CommandContext, evidence: NewEvidence, organisationId: string) {
  if (evidence.source === "known document") {
    const known = tx
      .select({ id: document.id })
      .from(document)
      .where(
        and(
          eq(document.id, evidence.documentId),
          or(isNotNull(document.publishedAt), eq(document.organisationId, organisationId)),
        ),
      )
      .get();
    if (!known) throw new DomainError("document_unknown");
    return known.id;
  }
  const { title, publisher, date, kind, address, risk } = evidence;
  const id = crypto.randomUUID();
  tx.insert(document)
    .values({ id, title, publisher, date, kind, address: address || null, risk, organisationId })
    .run();
  return id;
}

/**
 * Records a passage, and its document where that is new; both are private to the organisation until
 * an update that rests on them is published. Gives the passage's id. Throws `document_unknown`.
 */
export function addEvidence(
  context: CommandContext,
  evidence: NewEvidence,
  { recommendationId, organisationId }: Belonging,
): string {
  const { tx } = context;
  const documentId = documentIdOf(context, evidence, organisationId);
  const before = tx
    .select({ passages: count() })
    .from(evidenceLink)
    .where(eq(evidenceLink.documentId, documentId))
    .get();
  const { locator, quote, sentence, relation, direction, risk } = evidence;
  const id = crypto.randomUUID();
  const place = (before?.passages ?? 0) + 1;
  const passage = { locator, quote, sentence, relation, direction, risk, place };
  tx.insert(evidenceLink)
    .values({ id, documentId, recommendationId, organisationId, ...passage })
    .run();
  return id;
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
