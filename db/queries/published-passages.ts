import { and, asc, eq, isNotNull, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { groupedBy } from "@/db/domain/grouped";
import type { MidtermPassage } from "@/db/domain/midterm-item";
import type { Track } from "@/db/domain/track";
import { document, evidenceLink, organisation } from "@/db/schema";
import { idsOf, isOneOfIds, putTogetherOnce } from "./put-together-once";

/** Columns of a passage and of its document, for a selection that joins both. */
export const PASSAGE = {
  link: {
    id: evidenceLink.id,
    relation: evidenceLink.relation,
    locator: evidenceLink.locator,
    recordedBy: sql<Track | null>`(select ${organisation.track} from ${organisation}
      where ${organisation.id} = ${evidenceLink.organisationId})`,
  },
  document: {
    id: document.id,
    title: document.title,
    publisher: document.publisher,
    date: document.date,
    reference: document.reference,
    address: document.address,
    track: document.track,
  },
};

/** A row of such a selection as a passage. */
export const passageOf = (row: {
  link: Omit<MidtermPassage, "document">;
  document: MidtermPassage["document"];
}): MidtermPassage => ({ ...row.link, document: row.document });

/** A passage is public when it and its document are. */
export const PASSAGE_IS_PUBLISHED = and(
  isNotNull(evidenceLink.publishedAt),
  isNotNull(document.publishedAt),
);

const passagesAsked = putTogetherOnce((reader) =>
  reader
    .select({ on: evidenceLink.recommendationId, ...PASSAGE })
    .from(evidenceLink)
    .innerJoin(document, eq(document.id, evidenceLink.documentId))
    .where(and(isOneOfIds(evidenceLink.recommendationId), PASSAGE_IS_PUBLISHED))
    .orderBy(asc(document.date), asc(document.id), asc(evidenceLink.place))
    .prepare(),
);

/** The published passages that bear on these recommendations, by recommendation id, oldest document first. */
export function publishedPassages(
  reader: Reader,
  ids: readonly number[],
): Map<number, MidtermPassage[]> {
  const rows = passagesAsked(reader).all(idsOf(ids));
  const byRecommendation = groupedBy(rows, (row) => row.on);
  return new Map([...byRecommendation].map(([id, group]) => [id, group.map(passageOf)]));
}
