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
import { isOneOf } from "./is-one-of";
import { midtermInstitutions } from "./midterm-institutions";
import { midtermUpdates } from "./midterm-updates";
import { partsByRecommendation } from "./parts";
import type { MidtermPlace } from "./midterm-places";
import { publishedPassages } from "./published-passages";

function texts(reader: Reader, ids: readonly number[]) {
  return reader
    .select({
      id: recommendation.id,
      ref: recommendation.ref,
      number: recommendation.number,
      text: recommendation.text,
      source: { kind: document.kind, date: document.date },
    })
    .from(recommendation)
    .innerJoin(document, eq(document.id, recommendation.documentId))
    .where(isOneOf(recommendation.id, ids))
    .all();
}

function states(reader: Reader, ids: readonly number[]) {
  const rows = reader
    .select({ id: recommendingState.recommendationId, name: recommendingState.name })
    .from(recommendingState)
    .where(isOneOf(recommendingState.recommendationId, ids))
    .orderBy(asc(recommendingState.place))
    .all();
  return groupedBy(rows, (row) => row.id);
}

function positions(reader: Reader, ids: readonly number[]) {
  const rows = reader
    .select({
      id: position.recommendationId,
      position: position.position,
      wording: position.wording,
      date: position.date,
      source: position.source,
    })
    .from(position)
    .where(isOneOf(position.recommendationId, ids))
    .orderBy(asc(position.id))
    .all();
  return groupedBy(rows, (row) => row.id);
}

function tags(reader: Reader, ids: readonly number[]) {
  const rows = reader
    .select({
      id: recommendationTag.recommendationId,
      vocabulary: tag.vocabulary,
      term: tag.term,
      setBy: recommendationTag.setBy,
    })
    .from(recommendationTag)
    .innerJoin(tag, eq(tag.id, recommendationTag.tagId))
    .where(isOneOf(recommendationTag.recommendationId, ids))
    // Terms stand in the order in which they were set.
    .orderBy(sql`${recommendationTag}.rowid`)
    .all();
  return groupedBy(rows, (row) => row.id);
}

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
  const textOf = new Map(texts(reader, ids).map((row) => [row.id, row]));
  const partsOf = partsByRecommendation(reader, ids);
  const statesOf = states(reader, ids);
  const positionsOf = positions(reader, ids);
  const tagsOf = tags(reader, ids);
  const institutionsOf = midtermInstitutions(reader, ids, asOf);
  const updatesOf = midtermUpdates(reader, ids, asOf);
  const passagesOf = publishedPassages(reader, ids);
  return places.flatMap(({ id, headings }) => {
    const row = textOf.get(id);
    if (!row) return [];
    const { id: _, ...text } = row;
    return {
      ...text,
      headings,
      parts: (partsOf.get(id) ?? []).map(({ id: part, letter, text: said }) => ({
        ...{ id: part, letter, text: said },
      })),
      states: (statesOf.get(id) ?? []).map(({ name }) => name),
      positions: (positionsOf.get(id) ?? []).map(({ id: _id, ...said }) => said),
      tags: (tagsOf.get(id) ?? []).map(({ id: _id, ...set }) => set),
      institutions: institutionsOf.get(id) ?? [],
      updates: updatesOf.get(id) ?? [],
      evidence: passagesOf.get(id) ?? [],
    };
  });
}
