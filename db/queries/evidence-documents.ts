import { and, countDistinct, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import type { DocumentKind } from "@/db/domain/evidence";
import { lastDayOf, type PartialDate } from "@/db/domain/partial-date";
import type { Track } from "@/db/domain/track";
import { document, evidenceLink, recommendation } from "@/db/schema";
import { readable } from "./readable";

export interface DocumentFilter {
  kind: DocumentKind | null;
  track: Track | null;
}

/** One document in the list, with what it bears on. */
export interface EvidenceDocument {
  id: string;
  title: string;
  publisher: string;
  kind: DocumentKind;
  date: PartialDate;
  reference: string | null;
  track: Track | null;
  licence: string | null;
  published: boolean;
  /** How many passages the reader may see, and on how many different recommendations. */
  passages: number;
  recommendations: number;
  /** How many recommendations it states itself; 0 for evidence. */
  states: number;
}

const countedPassages = (reader: Reader, organisations: readonly string[]) =>
  reader
    .select({
      documentId: evidenceLink.documentId,
      passages: countDistinct(evidenceLink.id).as("passages"),
      recommendations: countDistinct(evidenceLink.recommendationId).as("recommendations"),
    })
    .from(evidenceLink)
    .where(readable(evidenceLink, organisations))
    .groupBy(evidenceLink.documentId)
    .as("counted");

const countedStatements = (reader: Reader) =>
  reader
    .select({ documentId: recommendation.documentId, states: sql<number>`count(*)`.as("states") })
    .from(recommendation)
    .groupBy(recommendation.documentId)
    .as("stated");

function chosen({ kind, track }: DocumentFilter): (SQL | undefined)[] {
  return [
    kind ? eq(document.kind, kind) : undefined,
    track ? eq(document.track, track) : undefined,
  ];
}

/** Newest first; a year alone counts as its last day. */
const byDate = (a: EvidenceDocument, b: EvidenceDocument) =>
  (lastDayOf(b.date) ?? "").localeCompare(lastDayOf(a.date) ?? "") || a.id.localeCompare(b.id);

/**
 * The documents that this reader may see, newest first, sources of recommendations among them.
 * `organisations`: ids of those whose unpublished documents and passages the reader may read.
 */
export function evidenceDocuments(
  reader: Reader,
  organisations: readonly string[],
  filter: DocumentFilter = { kind: null, track: null },
): EvidenceDocument[] {
  const counted = countedPassages(reader, organisations);
  const stated = countedStatements(reader);
  const rows = reader
    .select({
      id: document.id,
      title: document.title,
      publisher: document.publisher,
      kind: document.kind,
      date: document.date,
      reference: document.reference,
      track: document.track,
      licence: document.licence,
      unpublished: isNull(document.publishedAt).mapWith(Boolean),
      passages: counted.passages,
      recommendations: counted.recommendations,
      states: stated.states,
    })
    .from(document)
    .leftJoin(counted, eq(counted.documentId, document.id))
    .leftJoin(stated, eq(stated.documentId, document.id))
    .where(and(readable(document, organisations), ...chosen(filter)))
    .all();
  return rows
    .map(({ unpublished, passages, recommendations, states, ...row }) => ({
      ...row,
      published: !unpublished,
      passages: passages ?? 0,
      recommendations: recommendations ?? 0,
      states: states ?? 0,
    }))
    .toSorted(byDate);
}
