import { and, desc, eq, max, type SQL } from "drizzle-orm";
import type { Reader } from "@/db/client";
import type { Layout } from "@/db/domain/midterm-layout";
import type { Track } from "@/db/domain/track";
import { edition, organisation, review } from "@/db/schema";

/** An edition as a list names it. */
export interface EditionEntry {
  id: string;
  number: number;
  title: string;
  layout: Layout;
  /** Day up to which statements counted. */
  asOf: string;
  /** ISO instants. */
  frozenAt: string;
  withdrawnAt: string | null;
  /** The author; the name is null where it is withheld. */
  author: { name: string | null; track: Track };
  review: {
    id: string;
    state: string;
    mechanism: string;
    cycle: number | null;
    reviewedOn: string | null;
  };
}

function entries(reader: Reader, which: SQL | undefined): EditionEntry[] {
  const rows = reader
    .select({
      id: edition.id,
      number: edition.number,
      title: edition.title,
      layout: edition.layout,
      asOf: edition.asOf,
      frozenAt: edition.frozenAt,
      withdrawnAt: edition.withdrawnAt,
      name: organisation.name,
      nameWithheld: organisation.nameWithheld,
      track: organisation.track,
      review: {
        id: review.id,
        state: review.state,
        mechanism: review.mechanism,
        cycle: review.cycle,
        reviewedOn: review.reviewedOn,
      },
    })
    .from(edition)
    .innerJoin(organisation, eq(organisation.id, edition.organisationId))
    .innerJoin(review, eq(review.id, edition.reviewId))
    .where(which)
    .orderBy(desc(edition.frozenAt), desc(edition.number))
    .all();
  return rows.map(({ name, nameWithheld, track, ...entry }) => ({
    ...entry,
    // Whoever freezes has a track, and a track never changes.
    author: { name: nameWithheld ? null : name, track: track ?? "civil_society" },
  }));
}

/** Every edition, of all organisations, the newest first. */
export const editions = (reader: Reader): EditionEntry[] => entries(reader, undefined);

/** The organisation's own editions on the review, the newest first. For its members: it tells whose they are. */
export const editionsBy = (
  reader: Reader,
  organisationId: string,
  reviewId: string,
): EditionEntry[] =>
  entries(reader, and(eq(edition.organisationId, organisationId), eq(edition.reviewId, reviewId)));

/** The number of the organisation's next edition on the review, from 1. */
export function nextEditionNumber(
  reader: Reader,
  organisationId: string,
  reviewId: string,
): number {
  const newest = reader
    .select({ number: max(edition.number) })
    .from(edition)
    .where(and(eq(edition.organisationId, organisationId), eq(edition.reviewId, reviewId)))
    .get();
  return (newest?.number ?? 0) + 1;
}
