import { asc, eq, inArray, type SQL } from "drizzle-orm";
import type { Reader } from "@/db/client";
import type { DocumentKind } from "@/db/domain/evidence";
import { document, recommendation, review } from "@/db/schema";
import { type Asked, isAsked } from "./is-one-of";

/** A document that states recommendations, and the review that it belongs to. */
export interface MidtermSource {
  review: {
    id: string;
    state: string;
    cycle: number;
    session: number | null;
    /** Day of the review in the Working Group. */
    reviewedOn: string | null;
  };
  document: {
    kind: DocumentKind;
    title: string;
    publisher: string;
    /** PartialDate. */
    date: string;
    reference: string | null;
    address: string | null;
  };
}

/** Where these recommendations come from; where there are none, every source that there is. */
export function midtermSources(reader: Reader, asked: Asked): MidtermSource[] {
  const statesThem = inArray(
    document.id,
    reader
      .selectDistinct({ id: recommendation.documentId })
      .from(recommendation)
      .where(isAsked(recommendation.id, asked)),
  );
  const stating = asked.length > 0 ? sourcesWhere(reader, statesThem) : [];
  return stating.length > 0 ? stating : sourcesWhere(reader);
}

function sourcesWhere(reader: Reader, isMeant?: SQL): MidtermSource[] {
  return reader
    .select({
      review: {
        id: review.id,
        state: review.state,
        cycle: review.cycle,
        session: review.session,
        reviewedOn: review.reviewedOn,
      },
      document: {
        kind: document.kind,
        title: document.title,
        publisher: document.publisher,
        date: document.date,
        reference: document.reference,
        address: document.address,
      },
    })
    .from(document)
    .innerJoin(review, eq(review.id, document.sourceOfReviewId))
    .where(isMeant)
    .orderBy(asc(document.id))
    .all();
}
