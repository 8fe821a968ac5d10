import { asc, count, eq } from "drizzle-orm";
import type { Reader } from "@/db/client";
import type { DocumentKind } from "@/db/domain/evidence";
import { document, recommendation, review } from "@/db/schema";
import { isOneOf } from "./is-one-of";
import { inScope, type Scope } from "./scope";

/** A document that states recommendations, and the review that it belongs to. */
export interface MidtermSource {
  review: {
    id: string;
    state: string;
    mechanism: string;
    cycle: number | null;
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

/** A list, and how many of the recommendations that are asked for it states. */
export type CountedSource = MidtermSource & { recommendations: number };

/** Where these recommendations come from; where there are none, every list in scope. */
export function midtermSources(
  reader: Reader,
  scope: Scope,
  ids: readonly number[],
): CountedSource[] {
  const stated = reader
    .select({ documentId: recommendation.documentId, recommendations: count().as("stated") })
    .from(recommendation)
    .where(ids.length > 0 ? isOneOf(recommendation.id, ids) : inScope(scope))
    .groupBy(recommendation.documentId)
    .as("stated");
  return reader
    .select({
      review: {
        id: review.id,
        state: review.state,
        mechanism: review.mechanism,
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
      recommendations: stated.recommendations,
    })
    .from(stated)
    .innerJoin(document, eq(document.id, stated.documentId))
    .innerJoin(review, eq(review.id, document.sourceOfReviewId))
    .orderBy(asc(document.id))
    .all()
    .map((row) => ({ ...row, recommendations: ids.length > 0 ? row.recommendations : 0 }));
}
