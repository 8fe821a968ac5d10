import { eq } from "drizzle-orm";
import type { Reader } from "@/db/client";
import type { DraftedPiece } from "@/db/domain/drafted-piece";
import { DomainError } from "@/db/domain/errors";
import { recommendation } from "@/db/schema";
import { partsOn } from "./parts";
import { publishedUpdatesOn, unpublishedUpdatesOn } from "./updates-on";

export interface KeptEvidence {
  /** Ids of passages. */
  passages: string[];
  /** What was typed of more, in the whole form. */
  evidence: DraftedPiece[];
}

/**
 * The evidence that stays with what an organisation says of a recommendation, or of a part of it, when its
 * texts alone are edited: that of its draft, else of what it published last. Ask only for one that the reader may read.
 * Throws `recommendation_unknown`.
 */
export function keptEvidence(
  reader: Reader,
  { ref, part, organisationId }: { ref: string; part: string | null; organisationId: string },
): KeptEvidence {
  const item = reader
    .select({ id: recommendation.id })
    .from(recommendation)
    .where(eq(recommendation.ref, ref))
    .get();
  if (!item) throw new DomainError("recommendation_unknown");
  const partId = partsOn(reader, item.id).find(({ letter }) => letter === part)?.id ?? null;
  const draft = unpublishedUpdatesOn(reader, item.id, [organisationId]).find(
    (update) => update.partId === partId,
  );
  // What waits for its checklist belongs to it all the same, and is public once that is signed.
  const newest = publishedUpdatesOn(reader, item.id, [organisationId]).find(
    (update) => update.organisationId === organisationId && update.partId === partId,
  );
  return {
    passages: (draft ?? newest)?.passages.map(({ id }) => id) ?? [],
    evidence: draft?.draftedEvidence ?? [],
  };
}
