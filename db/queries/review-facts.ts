import { desc, eq } from "drizzle-orm";
import type { Reader } from "@/db/client";
import type { DocumentKind } from "@/db/domain/evidence";
import { document, review } from "@/db/schema";

/** A review and the document that states its recommendations. */
export interface ReviewFacts {
  state: string;
  mechanism: string;
  cycle: number | null;
  /** PartialDate by which a voluntary mid-term report is encouraged. */
  midTermDue: string | null;
  source: {
    id: string;
    title: string;
    kind: DocumentKind;
    /** PartialDate. */
    date: string;
  };
}

/** The newest review that has a source document; null in an empty database. */
export function reviewFacts(reader: Reader): ReviewFacts | null {
  const row = reader
    .select({
      state: review.state,
      mechanism: review.mechanism,
      cycle: review.cycle,
      midTermDue: review.midTermDue,
      source: {
        id: document.id,
        title: document.title,
        kind: document.kind,
        date: document.date,
      },
    })
    .from(review)
    .innerJoin(document, eq(document.sourceOfReviewId, review.id))
    .orderBy(desc(review.cycle), document.date)
    .limit(1)
    .get();
  return row ?? null;
}
