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
import type { Track } from "@/db/domain/track";
import { midtermInstitutions } from "./midterm-institutions";
import { midtermUpdates } from "./midterm-updates";
import { partsByRecommendation } from "./parts";
import type { MidtermPlace } from "./midterm-places";
import { publishedPassages } from "./published-passages";
import { askedByIds } from "./put-together-once";
import { namedOnce } from "./read-once";
import { tuple } from "./tuples";

const TEXT = tuple(
  recommendation.id,
  recommendation.ref,
  recommendation.number,
  recommendation.text,
  document.kind,
  document.date,
);
const textsAsked = askedByIds((reader, isAsked) =>
  reader
    .select(TEXT.fields)
    .from(recommendation)
    .innerJoin(document, eq(document.id, recommendation.documentId))
    .where(isAsked(recommendation.id))
    .prepare(),
);

const STATE = tuple(recommendingState.recommendationId, recommendingState.name);
const statesAsked = askedByIds((reader, isAsked) =>
  reader
    .select(STATE.fields)
    .from(recommendingState)
    .where(isAsked(recommendingState.recommendationId))
    .orderBy(asc(recommendingState.place))
    .prepare(),
);

const POSITION = tuple(
  position.recommendationId,
  position.position,
  position.wording,
  position.date,
  position.source,
);
const positionsAsked = askedByIds((reader, isAsked) =>
  reader
    .select(POSITION.fields)
    .from(position)
    .where(isAsked(position.recommendationId))
    .orderBy(asc(position.id))
    .prepare(),
);

const TAG = tuple(
  recommendationTag.recommendationId,
  tag.vocabulary,
  tag.term,
  recommendationTag.setBy,
);
const tagsAsked = askedByIds((reader, isAsked) =>
  reader
    .select(TAG.fields)
    .from(recommendationTag)
    .innerJoin(tag, eq(tag.id, recommendationTag.tagId))
    .where(isAsked(recommendationTag.recommendationId))
    // Terms stand in the order in which they were set.
    .orderBy(sql`${recommendationTag}.rowid`)
    .prepare(),
);

/** By the recommendation that they are on, which is their first field. */
const byFirst = <Row extends readonly [number, ...unknown[]]>(rows: readonly Row[]) =>
  groupedBy(rows, ([id]) => id);

/**
 * Everything that a mid-term table may print of these recommendations, in their order: what is
 * published, and dated up to a day ("YYYY-MM-DD"), of updates those of the tracks that are asked for. All in
 * one go, so that no read stays open. `named`: what rows before these named too.
 */
export function midtermRows(
  reader: Reader,
  places: readonly MidtermPlace[],
  asked: { asOf: string; tracks: readonly Track[] },
  named = namedOnce(reader),
): MidtermItem[] {
  const ids = places.map(({ id }) => id);
  const textOf = new Map(TEXT.of(textsAsked(reader, ids)).map((row) => [row[0], row]));
  const partsOf = partsByRecommendation(reader, ids);
  const statesBy = byFirst(STATE.of(statesAsked(reader, ids)));
  const positionsBy = byFirst(POSITION.of(positionsAsked(reader, ids)));
  const tagsBy = byFirst(TAG.of(tagsAsked(reader, ids)));
  const institutionsOf = midtermInstitutions(reader, ids, asked.asOf);
  const updatesOf = midtermUpdates(reader, ids, asked, named);
  const passagesOf = publishedPassages(reader, ids, named);
  const items: MidtermItem[] = [];
  for (const { id, headings } of places) {
    const row = textOf.get(id);
    if (!row) continue;
    const [, ref, number, text, kind, date] = row;
    items.push({
      ref,
      number,
      text,
      parts: (partsOf.get(id) ?? []).map(({ id: part, letter, text: said }) => ({
        id: part,
        letter,
        text: said,
      })),
      states: (statesBy.get(id) ?? []).map(([, name]) => name),
      headings,
      source: { kind, date },
      positions: (positionsBy.get(id) ?? []).map(([, said, wording, day, source]) => ({
        position: said,
        wording,
        date: day,
        source,
      })),
      tags: (tagsBy.get(id) ?? []).map(([, vocabulary, term, setBy]) => ({
        vocabulary,
        term,
        setBy,
      })),
      institutions: institutionsOf.get(id) ?? [],
      updates: updatesOf.get(id) ?? [],
      evidence: passagesOf.get(id) ?? [],
    });
  }
  return items;
}
