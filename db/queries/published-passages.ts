import { and, asc, eq, isNotNull } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { groupedBy } from "@/db/domain/grouped";
import type { MidtermPassage } from "@/db/domain/midterm-item";
import { document, evidenceLink, updateEvidence } from "@/db/schema";
import { publishedDocuments } from "./published-documents";
import { idsOf, isOneOfIds, putTogetherOnce } from "./put-together-once";
import { speakers } from "./speakers";
import { tuple } from "./tuples";

/** A passage is public when it and its document are. */
export const PASSAGE_IS_PUBLISHED = and(
  isNotNull(evidenceLink.publishedAt),
  isNotNull(document.publishedAt),
);

const PASSAGE = [
  evidenceLink.id,
  evidenceLink.documentId,
  evidenceLink.relation,
  evidenceLink.locator,
  evidenceLink.organisationId,
] as const;
const ON_RECOMMENDATION = tuple(evidenceLink.recommendationId, ...PASSAGE);
const CITED = tuple(updateEvidence.updateId, ...PASSAGE);

const OLDEST_FIRST = [asc(document.date), asc(document.id), asc(evidenceLink.place)];

const passagesAsked = putTogetherOnce((reader) =>
  reader
    .select(ON_RECOMMENDATION.fields)
    .from(evidenceLink)
    .innerJoin(document, eq(document.id, evidenceLink.documentId))
    .where(and(isOneOfIds(evidenceLink.recommendationId), PASSAGE_IS_PUBLISHED))
    .orderBy(...OLDEST_FIRST)
    .prepare(),
);

const citedAsked = putTogetherOnce((reader) =>
  reader
    .select(CITED.fields)
    .from(updateEvidence)
    .innerJoin(evidenceLink, eq(evidenceLink.id, updateEvidence.evidenceLinkId))
    .innerJoin(document, eq(document.id, evidenceLink.documentId))
    .where(and(isOneOfIds(updateEvidence.updateId), PASSAGE_IS_PUBLISHED))
    .orderBy(...OLDEST_FIRST)
    .prepare(),
);

type Row<On> = readonly [
  on: On,
  id: string,
  documentId: string,
  relation: MidtermPassage["relation"],
  locator: string,
  organisationId: string | null,
];

/** The rows as passages, by what they are on. Each document and each organisation is read once. */
function passagesBy<On>(reader: Reader, rows: readonly Row<On>[]): Map<On, MidtermPassage[]> {
  const documents = publishedDocuments(
    reader,
    rows.map(([, , documentId]) => documentId),
  );
  const recorders = speakers(
    reader,
    rows.flatMap(([, , , , , organisationId]) => organisationId ?? []),
  );
  const passages = new Map<On, MidtermPassage[]>();
  for (const [on, group] of groupedBy(rows, ([key]) => key)) {
    const those: MidtermPassage[] = [];
    for (const [, id, documentId, relation, locator, by] of group) {
      const from = documents.get(documentId);
      const recordedBy = by === null ? null : (recorders.get(by)?.track ?? null);
      if (from) those.push({ id, relation, locator, recordedBy, document: from });
    }
    passages.set(on, those);
  }
  return passages;
}

/** The published passages that bear on these recommendations, by recommendation id, oldest document first. */
export const publishedPassages = (reader: Reader, ids: readonly number[]) =>
  passagesBy(reader, ON_RECOMMENDATION.of(passagesAsked(reader), idsOf(ids)));

/** The published passages that these updates rest on, by update id, oldest document first. */
export const citedPassages = (reader: Reader, updateIds: readonly string[]) =>
  passagesBy(reader, CITED.of(citedAsked(reader), idsOf(updateIds)));
