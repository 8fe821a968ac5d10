import { and, eq, ne, notInArray, or, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { overlap, profileOf, similarity, stemsIn, weightsIn } from "@/db/domain/text-similarity";
import { document, lineage, recommendation, review } from "@/db/schema";

/** A recommendation that says much the same, in another document. */
export interface Suggestion {
  ref: string;
  number: string | null;
  text: string;
  /** BCP 47, of the text. */
  language: string;
  review: { state: string; mechanism: string; cycle: number | null };
  source: { title: string; date: string };
  /** 0 to 1. */
  similarity: number;
}

/** What is so little alike is not worth anybody's reading. */
const ALIKE = 0.25;
/** More than any State was given by all mechanisms together; what is beyond is not compared. */
const MOST_COMPARED = 10_000;

/** So many of those with the most words in common are compared with care. */
const MOST_WEIGHED = 200;

/** Everything on the same State in other documents, but for what was decided on. */
function candidates(reader: Reader, id: number) {
  const own = reader
    .select({ iso3: review.iso3, documentId: recommendation.documentId, text: recommendation.text })
    .from(recommendation)
    .innerJoin(review, eq(review.id, recommendation.reviewId))
    .where(eq(recommendation.id, id))
    .get();
  if (!own) return null;
  const decided = reader
    .select({
      id: sql<number>`case when ${lineage.recommendationId} = ${id} then ${lineage.continuesId} else ${lineage.recommendationId} end`,
    })
    .from(lineage)
    .where(or(eq(lineage.recommendationId, id), eq(lineage.continuesId, id)))
    .all()
    .map((row) => row.id);
  const rows = reader
    .select({ id: recommendation.id, text: recommendation.text })
    .from(review)
    .innerJoin(recommendation, eq(recommendation.reviewId, review.id))
    .where(
      and(
        eq(review.iso3, own.iso3),
        ne(recommendation.documentId, own.documentId),
        notInArray(recommendation.id, decided),
      ),
    )
    .limit(MOST_COMPARED)
    .all();
  return { text: own.text, rows };
}

function described(reader: Reader, id: number) {
  return reader
    .select({
      ref: recommendation.ref,
      number: recommendation.number,
      text: recommendation.text,
      language: document.language,
      review: { state: review.state, mechanism: review.mechanism, cycle: review.cycle },
      source: { title: document.title, date: document.date },
    })
    .from(recommendation)
    .innerJoin(review, eq(review.id, recommendation.reviewId))
    .innerJoin(document, eq(document.id, recommendation.documentId))
    .where(eq(recommendation.id, id))
    .get();
}

/**
 * The `most` recommendations on the same State, in other documents, whose text is most like that of this
 * one, the most alike first; none that somebody has decided on. Words weigh by how rare they are in what
 * the State was told.
 */
export function lineageSuggestions(reader: Reader, id: number, most: number): Suggestion[] {
  const found = candidates(reader, id);
  if (!found) return [];
  const own = stemsIn(found.text);
  const words = new Set(own);
  const texts = found.rows.map((row) => ({ id: row.id, stems: stemsIn(row.text) }));
  const weightOf = weightsIn(texts.map(({ stems }) => stems));
  const profile = profileOf(own);
  return texts
    .map((text) => ({ ...text, overlap: overlap(words, text.stems, weightOf) }))
    .filter((text) => text.overlap > 0)
    .toSorted((a, b) => b.overlap - a.overlap)
    .slice(0, MOST_WEIGHED)
    .map(({ id: other, stems }) => ({
      id: other,
      similarity: similarity(profile, profileOf(stems), weightOf),
    }))
    .filter((one) => one.similarity >= ALIKE)
    .toSorted((a, b) => b.similarity - a.similarity || a.id - b.id)
    .slice(0, most)
    .flatMap(({ id: other, similarity: alike }) => {
      const said = described(reader, other);
      return said ? [{ ...said, similarity: alike }] : [];
    });
}
