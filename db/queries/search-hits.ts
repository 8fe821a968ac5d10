import { and, eq, inArray, isNotNull } from "drizzle-orm";
import type { Reader } from "@/db/client";
import type { DocumentKind } from "@/db/domain/evidence";
import type { PartialDate } from "@/db/domain/partial-date";
import type { Track } from "@/db/domain/track";
import {
  document,
  evidenceLink,
  organisation,
  recommendation,
  reply,
  review,
  searchEntry,
  update,
} from "@/db/schema";
import { isOneOf } from "./is-one-of";
import { publishedStatus } from "./published-assessments";
import { PASSAGE_IS_PUBLISHED } from "./published-passages";
import type { Status } from "@/db/domain/status-scale";
import { IS_PUBLISHED } from "./in-state";

/** The review to which something belongs, as far as it takes to name it. */
export interface HitReview {
  id: string;
  state: string;
  mechanism: string;
  cycle: number | null;
}

interface OfRecommendation {
  ref: string;
  number: string | null;
  review: HitReview;
}

interface Said {
  track: Track;
  /** Null where the organisation withholds its name. */
  organisation: string | null;
}

interface OfDocument {
  documentId: string;
  documentTitle: string;
  publisher: string;
  /** PartialDate of the document. */
  date: PartialDate;
  documentTrack: Track | null;
}

/** What was found, and where it stands. */
export type HitSubject =
  | (OfRecommendation & { kind: "recommendation"; documentTitle: string; date: PartialDate })
  | (OfRecommendation &
      Said & {
        kind: "update";
        updateId: string;
        status: Status;
        asOf: PartialDate;
        isCoded: boolean;
      })
  | (OfRecommendation & Said & { kind: "reply"; replyId: string; publishedAt: string })
  | (OfDocument & { kind: "document"; documentKind: DocumentKind; reference: string | null })
  | (OfRecommendation & OfDocument & { kind: "passage"; passageId: string });

const OF_RECOMMENDATION = {
  ref: recommendation.ref,
  number: recommendation.number,
  review: {
    id: review.id,
    state: review.state,
    mechanism: review.mechanism,
    cycle: review.cycle,
  },
};

const SAID = { organisation: organisation.name, nameWithheld: organisation.nameWithheld };

const OF_DOCUMENT = {
  documentId: document.id,
  documentTitle: document.title,
  publisher: document.publisher,
  date: document.date,
  documentTrack: document.track,
};

function named<Row extends { organisation: string; nameWithheld: boolean }>(row: Row) {
  const { nameWithheld, ...rest } = row;
  return { ...rest, organisation: nameWithheld ? null : row.organisation };
}

function recommendations(reader: Reader, ids: string[]) {
  return reader
    .select({
      subject: recommendation.id,
      ...OF_RECOMMENDATION,
      documentTitle: document.title,
      date: document.date,
    })
    .from(recommendation)
    .innerJoin(review, eq(review.id, recommendation.reviewId))
    .innerJoin(document, eq(document.id, recommendation.documentId))
    .where(inArray(recommendation.id, ids.map(Number)))
    .all()
    .map(({ subject, ...row }) => [String(subject), { kind: "recommendation", ...row }] as const);
}

function updates(reader: Reader, ids: string[]) {
  return reader
    .select({
      updateId: update.id,
      ...OF_RECOMMENDATION,
      ...SAID,
      track: update.track,
      status: publishedStatus,
      asOf: update.asOf,
      isCoded: isNotNull(update.codedFromDocumentId).mapWith(Boolean),
    })
    .from(update)
    .innerJoin(organisation, eq(organisation.id, update.organisationId))
    .innerJoin(recommendation, eq(recommendation.id, update.recommendationId))
    .innerJoin(review, eq(review.id, recommendation.reviewId))
    .where(and(inArray(update.id, ids), IS_PUBLISHED))
    .all()
    .map((row) => [row.updateId, { kind: "update", ...named(row) }] as const);
}

function replies(reader: Reader, ids: string[]) {
  return reader
    .select({
      replyId: reply.id,
      ...OF_RECOMMENDATION,
      ...SAID,
      track: reply.track,
      publishedAt: reply.publishedAt,
    })
    .from(reply)
    .innerJoin(update, eq(update.id, reply.updateId))
    .innerJoin(organisation, eq(organisation.id, reply.organisationId))
    .innerJoin(recommendation, eq(recommendation.id, update.recommendationId))
    .innerJoin(review, eq(review.id, recommendation.reviewId))
    .where(and(inArray(reply.id, ids), eq(reply.state, "published"), IS_PUBLISHED))
    .all()
    .map((row) => {
      const publishedAt = row.publishedAt ?? "";
      return [row.replyId, { kind: "reply", ...named(row), publishedAt }] as const;
    });
}

function documents(reader: Reader, ids: string[]) {
  return reader
    .select({ ...OF_DOCUMENT, documentKind: document.kind, reference: document.reference })
    .from(document)
    .where(and(inArray(document.id, ids), isNotNull(document.publishedAt)))
    .all()
    .map((row) => [row.documentId, { kind: "document", ...row }] as const);
}

function passages(reader: Reader, ids: string[]) {
  return reader
    .select({ passageId: evidenceLink.id, ...OF_RECOMMENDATION, ...OF_DOCUMENT })
    .from(evidenceLink)
    .innerJoin(document, eq(document.id, evidenceLink.documentId))
    .innerJoin(recommendation, eq(recommendation.id, evidenceLink.recommendationId))
    .innerJoin(review, eq(review.id, recommendation.reviewId))
    .where(and(inArray(evidenceLink.id, ids), PASSAGE_IS_PUBLISHED))
    .all()
    .map((row) => [row.passageId, { kind: "passage", ...row }] as const);
}

const ASK = {
  recommendation: recommendations,
  update: updates,
  reply: replies,
  document: documents,
  passage: passages,
} as const;

/**
 * What stands behind entries of the search, by their numbers. That it is published is asked once more:
 * the index only says where to look.
 */
export function hitSubjects(reader: Reader, numbers: readonly number[]): Map<number, HitSubject> {
  const entries = reader
    .select({ id: searchEntry.id, kind: searchEntry.kind, subjectId: searchEntry.subjectId })
    .from(searchEntry)
    .where(isOneOf(searchEntry.id, numbers))
    .all();
  const subjects = new Map<string, HitSubject>();
  for (const kind of new Set(entries.map((entry) => entry.kind))) {
    const ids = entries.filter((entry) => entry.kind === kind).map((entry) => entry.subjectId);
    for (const [id, subject] of ASK[kind](reader, ids)) subjects.set(`${kind} ${id}`, subject);
  }
  return new Map(
    entries.flatMap(({ id, kind, subjectId }) => {
      const subject = subjects.get(`${kind} ${subjectId}`);
      return subject ? [[id, subject] as const] : [];
    }),
  );
}
