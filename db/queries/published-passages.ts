import { and, asc, eq, isNotNull } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { addTo } from "@/db/domain/grouped";
import type { MidtermPassage } from "@/db/domain/midterm-item";
import { document, evidenceLink, updateEvidence } from "@/db/schema";
import { askedByIds, idsOf, isOneOfIds, putTogetherOnce, unindexed } from "./put-together-once";
import type { NamedOnce } from "./named-once";
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

// Their documents are read apart, each once a table; `named.documents` has none that is not published.
const passagesAsked = askedByIds((reader, isAsked) =>
  reader
    .select(ON_RECOMMENDATION.fields)
    .from(evidenceLink)
    .where(
      and(isAsked(evidenceLink.recommendationId), isNotNull(unindexed(evidenceLink.publishedAt))),
    )
    .orderBy(asc(evidenceLink.place))
    .prepare(),
);

const citedAsked = putTogetherOnce((reader) =>
  reader
    .select(CITED.fields)
    .from(updateEvidence)
    .innerJoin(evidenceLink, eq(evidenceLink.id, updateEvidence.evidenceLinkId))
    .innerJoin(document, eq(document.id, evidenceLink.documentId))
    .where(and(isOneOfIds(updateEvidence.updateId), PASSAGE_IS_PUBLISHED))
    .orderBy(asc(document.date), asc(document.id), asc(evidenceLink.place))
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

/** The rows as passages, by what they are on. */
function passagesBy<On>(rows: readonly Row<On>[], named: NamedOnce): Map<On, MidtermPassage[]> {
  const passages = new Map<On, MidtermPassage[]>();
  if (rows.length === 0) return passages;
  const documents = named.documents.of(rows.map(([, , documentId]) => documentId));
  const recorders = named.speakers.of(rows.flatMap(([, , , , , by]) => by ?? []));
  for (const [on, id, documentId, relation, locator, by] of rows) {
    const document = documents.get(documentId);
    if (!document) continue;
    const recordedBy = by === null ? null : (recorders.get(by)?.track ?? null);
    addTo(passages, on, { id, relation, locator, recordedBy, document });
  }
  return passages;
}

/** In the order of their letters, which is that of days too. */
function inOrder(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

const oldestFirst = ({ document: a }: MidtermPassage, { document: b }: MidtermPassage): number =>
  inOrder(a.date, b.date) || inOrder(a.id, b.id);

/** The published passages that bear on these recommendations, by recommendation id, oldest document first. */
export function publishedPassages(
  reader: Reader,
  ids: readonly number[],
  named: NamedOnce,
): Map<number, MidtermPassage[]> {
  const passages = passagesBy(ON_RECOMMENDATION.of(passagesAsked(reader, ids)), named);
  for (const group of passages.values()) if (group.length > 1) group.sort(oldestFirst);
  return passages;
}

/** Those that these updates rest on, as rows. */
export const citedRows = (reader: Reader, updateIds: readonly string[]): readonly Row<string>[] =>
  CITED.of({ query: citedAsked(reader), given: idsOf(updateIds) });

/** The published passages that these updates rest on, by update id, oldest document first. */
export const citedPassages = (reader: Reader, updateIds: readonly string[], named: NamedOnce) =>
  passagesBy(citedRows(reader, updateIds), named);
