import { asc, eq, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { groupedBy } from "@/db/domain/grouped";
import type { Known, KnownState, KnownTag } from "@/db/domain/import-known";
import {
  document,
  position,
  recommendation,
  recommendationPart,
  recommendationTag,
  recommendingState,
  tag,
  theme,
} from "@/db/schema";

const positionsOf = (reader: Reader, reviewId: string) =>
  reader
    .select({
      of: position.recommendationId,
      position: position.position,
      wording: position.wording,
      date: position.date,
      source: position.source,
    })
    .from(position)
    .innerJoin(recommendation, eq(recommendation.id, position.recommendationId))
    .where(eq(recommendation.reviewId, reviewId))
    .orderBy(asc(position.id))
    .all();

const partsOf = (reader: Reader, reviewId: string) =>
  reader
    .select({
      of: recommendationPart.recommendationId,
      id: recommendationPart.id,
      text: recommendationPart.text,
      setBy: recommendationPart.setBy,
    })
    .from(recommendationPart)
    .innerJoin(recommendation, eq(recommendation.id, recommendationPart.recommendationId))
    .where(eq(recommendation.reviewId, reviewId))
    .orderBy(asc(recommendationPart.recommendationId), asc(recommendationPart.place))
    .all();

const statesOf = (reader: Reader, reviewId: string) =>
  reader
    .select({
      of: recommendingState.recommendationId,
      name: recommendingState.name,
      iso3: recommendingState.iso3,
      partId: recommendingState.partId,
    })
    .from(recommendingState)
    .innerJoin(recommendation, eq(recommendation.id, recommendingState.recommendationId))
    .where(eq(recommendation.reviewId, reviewId))
    .orderBy(asc(recommendingState.recommendationId), asc(recommendingState.place))
    .all();

const tagsOf = (reader: Reader, reviewId: string) =>
  reader
    .select({
      of: recommendationTag.recommendationId,
      vocabulary: tag.vocabulary,
      version: tag.version,
      term: tag.term,
      setBy: recommendationTag.setBy,
      confidence: recommendationTag.confidence,
    })
    .from(recommendationTag)
    .innerJoin(recommendation, eq(recommendation.id, recommendationTag.recommendationId))
    .innerJoin(tag, eq(tag.id, recommendationTag.tagId))
    .where(eq(recommendation.reviewId, reviewId))
    .orderBy(asc(recommendationTag.recommendationId), asc(tag.id))
    .all();

/** Headings of the review's documents by id, with those above them. */
function headingsOf(reader: Reader, reviewId: string): Map<number, string[]> {
  const rows = reader
    .select({ id: theme.id, parentId: theme.parentId, title: theme.title })
    .from(theme)
    .innerJoin(document, eq(document.id, theme.documentId))
    .where(eq(document.sourceOfReviewId, reviewId))
    .orderBy(asc(theme.level), asc(theme.id))
    .all();
  const paths = new Map<number, string[]>();
  for (const { id, parentId, title } of rows) {
    paths.set(id, [...(parentId === null ? [] : (paths.get(parentId) ?? [])), title]);
  }
  return paths;
}

const tagOf = ({ vocabulary, version, term, setBy, confidence }: KnownTag): KnownTag => {
  return { vocabulary, version, term, setBy, confidence };
};

/** Everything of a review that an import can say otherwise, in the order of its sources. */
export function reviewForImport(reader: Reader, reviewId: string): Known[] {
  const rows = reader
    .select()
    .from(recommendation)
    .where(eq(recommendation.reviewId, reviewId))
    .orderBy(asc(recommendation.documentId), asc(recommendation.place))
    .all();
  if (rows.length === 0) return [];
  const headings = headingsOf(reader, reviewId);
  const parts = groupedBy(partsOf(reader, reviewId), ({ of }) => of);
  const states = groupedBy(statesOf(reader, reviewId), ({ of }) => of);
  const tags = groupedBy(tagsOf(reader, reviewId), ({ of }) => of);
  const positions = groupedBy(positionsOf(reader, reviewId), ({ of }) => of);
  return rows.map(({ id, ref, documentId, themeId, number, text, originalText, paragraph }) => {
    const own = parts.get(id) ?? [];
    const stateOf = ({
      name,
      iso3,
      partId,
    }: {
      name: string;
      iso3: string | null;
      partId: number | null;
    }): KnownState => {
      const part = own.findIndex((each) => each.id === partId);
      return { name, iso3, part: part === -1 ? null : part };
    };
    return {
      ...{ id, ref, documentId, number, text, originalText, paragraph },
      headings: headings.get(themeId) ?? [],
      states: (states.get(id) ?? []).map(stateOf),
      positions: (positions.get(id) ?? []).map(({ of: _, ...said }) => said),
      tags: (tags.get(id) ?? []).map(tagOf),
      parts: own.map((part) => ({ text: part.text, setBy: part.setBy })),
    };
  });
}

/** References that begin with the review's id, of whatever review. */
export function referencesFrom(reader: Reader, reviewId: string): string[] {
  // The full stop comes next after the hyphen.
  const within = sql`${recommendation.ref} >= ${`${reviewId}-`} and ${recommendation.ref} < ${`${reviewId}.`}`;
  const found = reader.select({ ref: recommendation.ref }).from(recommendation).where(within).all();
  return found.map(({ ref }) => ref);
}
