import { asc, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { addTo } from "@/db/domain/grouped";
import type { MidtermItem, MidtermTag } from "@/db/domain/midterm-item";
import { position, recommendation, recommendationTag, recommendingState } from "@/db/schema";
import type { Track } from "@/db/domain/track";
import { type ConfirmedBy, midtermInstitutions } from "./midterm-institutions";
import { midtermUpdates } from "./midterm-updates";
import { partsByRecommendation } from "./parts";
import type { MidtermPlace } from "./midterm-places";
import { publishedPassages } from "./published-passages";
import { askedByIds } from "./put-together-once";
import { type NamedOnce, namedOnce } from "./named-once";
import { tuple } from "./tuples";

const TEXT = tuple(
  recommendation.id,
  recommendation.ref,
  recommendation.number,
  recommendation.text,
  recommendation.documentId,
);
const textsAsked = askedByIds((reader, isAsked) =>
  reader.select(TEXT.fields).from(recommendation).where(isAsked(recommendation.id)).prepare(),
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
  recommendationTag.tagId,
  recommendationTag.setBy,
);
const tagsAsked = askedByIds((reader, isAsked) =>
  reader
    .select(TAG.fields)
    .from(recommendationTag)
    .where(isAsked(recommendationTag.recommendationId))
    // Terms stand in the order in which they were set.
    .orderBy(sql`${recommendationTag}.rowid`)
    .prepare(),
);

/** What is made of the rows, by the recommendation that they are on, which is their first field. */
function byFirst<Row extends readonly [number, ...unknown[]], Made>(
  rows: readonly Row[],
  made: (row: Row) => Made,
): Map<number, Made[]> {
  const by = new Map<number, Made[]>();
  for (const row of rows) addTo(by, row[0], made(row));
  return by;
}

const NONE: never[] = [];

/** The tags in the order in which they were set. */
function tagsSet(reader: Reader, ids: readonly number[], named: NamedOnce) {
  const rows = TAG.of(tagsAsked(reader, ids));
  const tags = named.tags.of(rows.map(([, tagId]) => tagId));
  const by = new Map<number, MidtermTag[]>();
  for (const [on, tagId, setBy] of rows) {
    const tag = tags.get(tagId);
    if (tag) addTo(by, on, { vocabulary: tag.vocabulary, term: tag.term, setBy });
  }
  return by;
}

/**
 * Everything that a mid-term table may print of these recommendations, in their order: what is
 * published, and dated up to a day ("YYYY-MM-DD"), of updates those of the tracks that are asked for. All in
 * one go, so that no read stays open. `named`: what rows before these named too.
 */
export function midtermRows(
  reader: Reader,
  places: readonly MidtermPlace[],
  asked: ConfirmedBy & { tracks: readonly Track[] },
  named = namedOnce(reader),
): MidtermItem[] {
  const ids = places.map(({ id }) => id);
  const texts = TEXT.of(textsAsked(reader, ids));
  const textOf = new Map(texts.map((row) => [row[0], row]));
  const sources = named.sources.of(texts.map((row) => row[4]));
  const partsOf = partsByRecommendation(reader, ids);
  const statesBy = byFirst(STATE.of(statesAsked(reader, ids)), ([, name]) => name);
  const positionsBy = byFirst(
    POSITION.of(positionsAsked(reader, ids)),
    ([, said, wording, date, source]) => ({ position: said, wording, date, source }),
  );
  const tagsBy = tagsSet(reader, ids, named);
  const institutionsOf = midtermInstitutions(reader, ids, asked);
  const updatesOf = midtermUpdates(reader, ids, asked, named);
  const passagesOf = publishedPassages(reader, ids, named);
  const items: MidtermItem[] = [];
  for (const { id, headings } of places) {
    const row = textOf.get(id);
    if (!row) throw new Error(`there is no recommendation ${id}`);
    const [, ref, number, text, documentId] = row;
    const source = sources.get(documentId);
    if (!source) throw new Error(`recommendation ${id} is stated by no document`);
    items.push({
      ref,
      number,
      text,
      parts: partsOf.get(id) ?? NONE,
      states: statesBy.get(id) ?? NONE,
      headings,
      source,
      positions: positionsBy.get(id) ?? NONE,
      tags: tagsBy.get(id) ?? NONE,
      institutions: institutionsOf.get(id) ?? NONE,
      updates: updatesOf.get(id) ?? NONE,
      evidence: passagesOf.get(id) ?? NONE,
    });
  }
  return items;
}
