import { and, asc, eq, isNotNull } from "drizzle-orm";
import type { Reader } from "@/db/client";
import type { RowOf } from "@/db/domain/open-data";
import { document, edition, organisation, review, reviewTally } from "@/db/schema";
import { evidenceDocuments } from "@/db/queries/evidence-documents";
import { isOneOf } from "@/db/queries/is-one-of";
import type { Track } from "@/db/domain/track";

/** Published documents that state or bear on recommendations of the review; of all reviews where it is null. */
export function documentRows(
  reader: Reader,
  reviewId: string | null,
): Omit<RowOf<"documents">, "address">[] {
  const ofReview =
    reviewId === null
      ? undefined
      : isOneOf(
          document.id,
          evidenceDocuments(reader, { reviewId, sources: [] }, []).map(({ id }) => id),
        );
  return reader
    .select({
      id: document.id,
      title: document.title,
      publisher: document.publisher,
      kind: document.kind,
      date: document.date,
      reference: document.reference,
      language: document.language,
      track: document.track,
      source_of_review: document.sourceOfReviewId,
      web_address: document.address,
      licence: document.licence,
    })
    .from(document)
    .where(and(isNotNull(document.publishedAt), ofReview))
    .orderBy(asc(document.date), asc(document.id))
    .all();
}

/** Every review, by State and the oldest of each first. */
export function reviewRows(reader: Reader): Omit<RowOf<"reviews">, "address">[] {
  return reader
    .select({
      id: review.id,
      state: review.state,
      iso3: review.iso3,
      mechanism: review.mechanism,
      cycle: review.cycle,
      session: review.session,
      reviewed_on: review.reviewedOn,
      adopted_on: review.adoptedOn,
      mid_term_due: review.midTermDue,
      received_as_reported: review.received,
      supported_as_reported: review.supported,
      noted_as_reported: review.noted,
      recommendations: reviewTally.recommendations,
    })
    .from(review)
    .leftJoin(reviewTally, eq(reviewTally.reviewId, review.id))
    .orderBy(asc(review.state), asc(review.reviewedOn), asc(review.cycle), asc(review.id))
    .all()
    .map((row) => ({ ...row, recommendations: row.recommendations ?? 0 }));
}

/** Without what the words of the screen say: see `finishedRow`. */
export type EditionRow = Omit<RowOf<"editions">, "address" | "frozen_on" | "withdrawn_on"> & {
  track: Track;
  /** ISO instants. */
  frozenAt: string;
  withdrawnAt: string | null;
};

/** Every edition on the review, or on all; the first frozen first. One that was withdrawn is there by its title, as in the list on screen. */
export function editionRows(reader: Reader, reviewId: string | null): EditionRow[] {
  return reader
    .select({
      id: edition.id,
      review: edition.reviewId,
      number: edition.number,
      title: edition.title,
      track: organisation.track,
      name: organisation.name,
      nameWithheld: organisation.nameWithheld,
      layout: edition.layout,
      as_of: edition.asOf,
      frozenAt: edition.frozenAt,
      withdrawnAt: edition.withdrawnAt,
      sha256: edition.sha256,
    })
    .from(edition)
    .innerJoin(organisation, eq(organisation.id, edition.organisationId))
    .where(reviewId === null ? undefined : eq(edition.reviewId, reviewId))
    .orderBy(asc(edition.frozenAt), asc(edition.id))
    .all()
    .map(({ name, nameWithheld, track, ...row }) => ({
      ...row,
      // Whoever freezes has a track, and a track never changes.
      track: track ?? "civil_society",
      organisation: nameWithheld ? null : name,
    }));
}
