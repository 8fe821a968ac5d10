import { asc, eq, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { groupedBy } from "@/db/domain/grouped";
import type { MidtermItem } from "@/db/domain/midterm-item";
import {
  document,
  position,
  recommendation,
  recommendationTag,
  recommendingState,
  tag,
} from "@/db/schema";
import { midtermInstitutions } from "./midterm-institutions";
import { midtermUpdates } from "./midterm-updates";
import { partsByRecommendation } from "./parts";
import type { MidtermPlace } from "./midterm-places";
import { publishedPassages } from "./published-passages";
import { idsOf, isOneOfIds, putTogetherOnce } from "./put-together-once";

const textsAsked = putTogetherOnce((reader) =>
  reader
    .select({
      id: recommendation.id,
      ref: recommendation.ref,
      number: recommendation.number,
      text: recommendation.text,
      source: { kind: document.kind, date: document.date },
    })
    .from(recommendation)
    .innerJoin(document, eq(document.id, recommendation.documentId))
    .where(isOneOfIds(recommendation.id))
    .prepare(),
);

const statesAsked = putTogetherOnce((reader) =>
  reader
    .select({ id: recommendingState.recommendationId, name: recommendingState.name })
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
    .orderBy(asc(position.id))
    .prepare(),
);

const tagsAsked = putTogetherOnce((reader) =>
  reader
    .select({
      id: recommendationTag.recommendationId,
      vocabulary: tag.vocabulary,
      term: tag.term,
      setBy: recommendationTag.setBy,
    })
    .from(recommendationTag)
    .innerJoin(tag, eq(tag.id, recommendationTag.tagId))
    .where(isOneOfIds(recommendationTag.recommendationId))
    // Terms stand in the order in which they were set.
    .orderBy(sql`${recommendationTag}.rowid`)
    .prepare(),
);

/**
 * Everything that a mid-term table may print of these recommendations, in their order: what is
 * published, and dated up to a day ("YYYY-MM-DD"). All in one go, so that no read stays open.
 */
export function midtermRows(
  reader: Reader,
  places: readonly MidtermPlace[],
  asOf: string,
): MidtermItem[] {
  const ids = places.map(({ id }) => id);
  const asked = idsOf(ids);
  const textOf = new Map(
    textsAsked(reader)
      .all(asked)
      .map((row) => [row.id, row]),
  );
  const partsOf = partsByRecommendation(reader, ids);
  const statesOf = groupedBy(statesAsked(reader).all(asked), (row) => row.id);
  const positionsOf = groupedBy(positionsAsked(reader).all(asked), (row) => row.id);
  const tagsOf = groupedBy(tagsAsked(reader).all(asked), (row) => row.id);
  const institutionsOf = midtermInstitutions(reader, ids, asOf);
  const updatesOf = midtermUpdates(reader, ids, asOf);
  const passagesOf = publishedPassages(reader, ids);
  return places.flatMap(({ id, headings }) => {
    const row = textOf.get(id);
    if (!row) return [];
    const { ref, number, text, source } = row;
    return {
      ...{ ref, number, text, source, headings },
      parts: (partsOf.get(id) ?? []).map(({ id: part, letter, text: said }) => ({
        ...{ id: part, letter, text: said },
      })),
      states: (statesOf.get(id) ?? []).map(({ name }) => name),
      // Named one by one: to leave one out of many costs ten times as much.
      positions: (positionsOf.get(id) ?? []).map(
        ({ position: said, wording, date, source: by }) => ({
          position: said,
          wording,
          date,
          source: by,
        }),
      ),
      tags: (tagsOf.get(id) ?? []).map(({ vocabulary, term, setBy }) => ({
        vocabulary,
        term,
        setBy,
      })),
      institutions: institutionsOf.get(id) ?? [],
      updates: updatesOf.get(id) ?? [],
      evidence: passagesOf.get(id) ?? [],
    };
  });
}
