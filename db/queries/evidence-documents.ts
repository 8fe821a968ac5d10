import {
  and,
  countDistinct,
  eq,
  inArray,
  isNotNull,
  isNull,
  notExists,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import type { Reader } from "@/db/client";
import type { DocumentKind } from "@/db/domain/evidence";
import { lastDayOf, type PartialDate } from "@/db/domain/partial-date";
import type { Track } from "@/db/domain/track";
import { document, evidenceLink, recommendation } from "@/db/schema";
import { readable } from "./readable";
import { inScope, type Scope } from "./scope";

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

/** Passages on what is in scope. */
const countedPassages = (reader: Reader, scope: Scope, organisations: readonly string[]) =>
  reader
    .select({
      documentId: evidenceLink.documentId,
      passages: countDistinct(evidenceLink.id).as("passages"),
      recommendations: countDistinct(evidenceLink.recommendationId).as("recommendations"),
    })
    .from(recommendation)
    .innerJoin(evidenceLink, eq(evidenceLink.recommendationId, recommendation.id))
    .where(and(inScope(scope), readable(evidenceLink, organisations)))
    .groupBy(evidenceLink.documentId)
    .as("counted");

const countedStatements = (reader: Reader, scope: Scope) =>
  reader
    .select({ documentId: recommendation.documentId, states: sql<number>`count(*)`.as("states") })
    .from(recommendation)
    .where(inScope(scope))
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

/** Whether a document bears on nothing that this reader may see, and states nothing: it belongs to no review. */
const bearsOnNothing = (reader: Reader, organisations: readonly string[]) =>
  and(
    isNull(document.sourceOfReviewId),
    notExists(
      reader
        .select({ one: sql`1` })
        .from(evidenceLink)
        .where(
          and(eq(evidenceLink.documentId, document.id), readable(evidenceLink, organisations)),
        ),
    ),
  );

/**
 * The documents that this reader may see, newest first: those that bear on what is in scope or state it,
 * and those that bear on nothing yet. `organisations`: ids of those whose unpublished documents and
 * passages the reader may read; what they added stands here even where it bears on another review.
 */
export function evidenceDocuments(
  reader: Reader,
  scope: Scope & { reviewId: string },
  organisations: readonly string[],
  filter: DocumentFilter = { kind: null, track: null },
): EvidenceDocument[] {
  const counted = countedPassages(reader, scope, organisations);
  const stated = countedStatements(reader, scope);
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
    .where(
      and(
        readable(document, organisations),
        or(
          isNotNull(counted.passages),
          isNotNull(stated.states),
          bearsOnNothing(reader, organisations),
          inArray(document.organisationId, [...organisations]),
        ),
        ...chosen(filter),
      ),
    )
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
