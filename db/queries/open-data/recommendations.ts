import { asc, eq } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { groupedBy } from "@/db/domain/grouped";
import type { RowOf } from "@/db/domain/open-data";
import { position, recommendation, recommendingState, review } from "@/db/schema";
import { partsByRecommendation } from "@/db/queries/parts";
import { idsOf, isOneOfIds, putTogetherOnce } from "@/db/queries/put-together-once";
import { statedHeadings } from "@/db/queries/themes";

const textsAsked = putTogetherOnce((reader) =>
  reader
    .select({
      id: recommendation.id,
      ref: recommendation.ref,
      review: recommendation.reviewId,
      state_under_review: review.iso3,
      document: recommendation.documentId,
      place: recommendation.place,
      number: recommendation.number,
      paragraph: recommendation.paragraph,
      text: recommendation.text,
      themeId: recommendation.themeId,
    })
    .from(recommendation)
    .innerJoin(review, eq(review.id, recommendation.reviewId))
    .where(isOneOfIds(recommendation.id))
    .prepare(),
);

const statesAsked = putTogetherOnce((reader) =>
  reader
    .select({
      id: recommendingState.recommendationId,
      name: recommendingState.name,
      iso3: recommendingState.iso3,
    })
    .from(recommendingState)
    .where(isOneOfIds(recommendingState.recommendationId))
    .orderBy(asc(recommendingState.place))
    .prepare(),
);

const positionsAsked = putTogetherOnce((reader) =>
  reader
    .select({
      id: position.recommendationId,
      position: position.position,
      wording: position.wording,
      date: position.date,
      source: position.source,
    })
    .from(position)
    .where(isOneOfIds(position.recommendationId))
    .orderBy(asc(position.date), asc(position.id))
    .prepare(),
);

/** These recommendations as they stand in their sources, in the order of `ids`. */
export function recommendationRows(
  reader: Reader,
  ids: readonly number[],
): Omit<RowOf<"recommendations">, "address">[] {
  const asked = idsOf(ids);
  const texts = new Map(
    textsAsked(reader)
      .all(asked)
      .map((row) => [row.id, row]),
  );
  const themeIds = [...texts.values()].map(({ themeId }) => themeId);
  const headings = statedHeadings(reader, [...new Set(themeIds)]);
  const parts = partsByRecommendation(reader, ids);
  const states = groupedBy(statesAsked(reader).all(asked), ({ id }) => id);
  const positions = groupedBy(positionsAsked(reader).all(asked), ({ id }) => id);
  return ids.flatMap((id) => {
    const row = texts.get(id);
    if (!row) return [];
    const { id: _, themeId, ...said } = row;
    const by = states.get(id) ?? [];
    // The newest holds.
    const newest = positions.get(id)?.at(-1);
    return {
      ...said,
      theme: headings.get(themeId) ?? [],
      parts: (parts.get(id) ?? []).map(({ letter, text }) => `(${letter}) ${text}`),
      recommending_states: by.map(({ name }) => name),
      recommending_states_iso3: by.flatMap(({ iso3 }) => iso3 ?? []),
      position: newest?.position ?? null,
      position_wording: newest?.wording ?? null,
      position_date: newest?.date ?? null,
      position_source: newest?.source ?? null,
    };
  });
}
