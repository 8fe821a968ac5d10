import { and, eq, inArray, isNotNull, isNull, or } from "drizzle-orm";
import type { CommandContext } from "./define-command";
import { DomainError } from "@/db/domain/errors";
import { may, needsSecondPerson } from "@/db/domain/permissions";
import { document, evidenceLink, organisation, update, updateEvidence } from "@/db/schema";

interface Publishable {
  id: string;
  organisationId: string;
  authorId: string | null;
}

/**
 * The organisation's own passages that an update rests on, and their documents, become public with it.
 * What holds personal data or could put a source at risk stays private.
 */
function publishEvidence({ tx, now }: CommandContext, { id, organisationId }: Publishable): void {
  const passages = tx
    .select({ id: evidenceLink.id, documentId: evidenceLink.documentId })
    .from(updateEvidence)
    .innerJoin(evidenceLink, eq(evidenceLink.id, updateEvidence.evidenceLinkId))
    .innerJoin(document, eq(document.id, evidenceLink.documentId))
    .where(
      and(
        eq(updateEvidence.updateId, id),
        eq(evidenceLink.organisationId, organisationId),
        isNull(evidenceLink.publishedAt),
        eq(evidenceLink.risk, "public_source"),
        or(
          isNotNull(document.publishedAt),
          and(eq(document.risk, "public_source"), eq(document.organisationId, organisationId)),
        ),
      ),
    )
    .all();
  const documents = passages.map((passage) => passage.documentId);
  tx.update(document)
    .set({ publishedAt: now })
    .where(and(inArray(document.id, documents), isNull(document.publishedAt)))
    .run();
  tx.update(evidenceLink)
    .set({ publishedAt: now })
    .where(
      inArray(
        evidenceLink.id,
        passages.map((passage) => passage.id),
      ),
    )
    .run();
}

/**
 * Makes an update public, with its evidence. The transition has been checked; here it is who may.
 * Throws `not_permitted`, `second_person_required`.
 */
export function publish(context: CommandContext, row: Publishable): void {
  const { tx, actor, now } = context;
  if (actor.kind !== "person" || !may(actor, "publish_update", row.organisationId)) {
    throw new DomainError("not_permitted");
  }
  const owner = tx.select().from(organisation).where(eq(organisation.id, row.organisationId)).get();
  if (!owner) throw new DomainError("organisation_unknown");
  const alone = needsSecondPerson({
    track: owner.track,
    secondPersonRequired: owner.secondPersonRequired,
    authorId: row.authorId ?? "",
    publisherId: actor.id,
  });
  if (alone) throw new DomainError("second_person_required");
  tx.update(update)
    .set({ state: "published", publisherId: actor.id, publishedAt: now })
    .where(eq(update.id, row.id))
    .run();
  publishEvidence(context, row);
}
