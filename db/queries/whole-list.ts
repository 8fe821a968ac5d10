import { and, type SQL, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { type ExplorerFilter, isFiltered } from "@/db/domain/explorer-filter";
import { recommendation } from "@/db/schema";
import { conditionsOf, fewBy } from "./filter-conditions";
import { isOneOf } from "./is-one-of";
import { asksForStanding, isAllowed, type Match } from "./matching-recommendations";
import { ALL } from "./scope";
import { type RecommendationStanding, SILENT } from "./standings";

/** A part of the list of everything. */
export interface WholeListPage {
  rows: (Match & { reviewId: string })[];
  /** How many match; `more`: at least so many, nobody counted further. */
  found: number;
  more: boolean;
  /** After which reference the next part begins; null at the end. */
  next: string | null;
  /** The same for the part before: empty for the beginning, null there. */
  previous: string | null;
}

/** Where in the list somebody is: review, document and place, by which an index orders all. */
type Key = readonly [reviewId: string, documentId: string, place: number];

const START: Key = ["", "", 0];

/** So many are gone through at most in search of what matches, however rare it is. */
const LOOKED_THROUGH = 10_000;

/** So many are counted at most. */
const COUNTED = 1_000;

/** A condition that leaves no more than these is looked at first. */
const FEW = 5_000;

interface Row extends Pick<Match, "id" | "ref" | "themeId" | "numberSort"> {
  reviewId: string;
  documentId: string;
  place: number;
}

const keyOf = (row: Row): Key => [row.reviewId, row.documentId, row.place];

const COLUMNS = sql`id, ref, theme_id, number_sort, review_id, document_id, place`;
const NAMED = sql`id, ref, theme_id as "themeId", number_sort as "numberSort",
  review_id as "reviewId", document_id as "documentId", place`;

/** The next so many in the order of the index, as a table to look through; nothing behind it is read. */
const stretch = (after: Key) => sql`(
  select ${COLUMNS} from ${recommendation}
  where (review_id, document_id, place) > (${after[0]}, ${after[1]}, ${after[2]})
  order by review_id, document_id, place limit ${LOOKED_THROUGH}) as ${recommendation}`;

/** The same backwards, beginning with the place itself: the part before ends with it. */
const stretchBefore = (before: Key) => sql`(
  select ${COLUMNS} from ${recommendation}
  where (review_id, document_id, place) <= (${before[0]}, ${before[1]}, ${before[2]})
  order by review_id desc, document_id desc, place desc limit ${LOOKED_THROUGH}) as ${recommendation}`;

const rowsOf = (reader: Reader, from: SQL, condition: SQL | undefined, most: number) =>
  reader.all<Row>(sql`select ${NAMED} from ${from} where ${condition ?? sql`1`} limit ${most}`);

/** The last one of the stretch; null where the list ends within it. */
function endOfStretch(reader: Reader, after: Key): string | null {
  const last = reader.get<{ ref: string } | undefined>(sql`
    select ref from ${recommendation}
    where (review_id, document_id, place) > (${after[0]}, ${after[1]}, ${after[2]})
    order by review_id, document_id, place limit 1 offset ${LOOKED_THROUGH - 1}`);
  return last?.ref ?? null;
}

function keyAt(reader: Reader, ref: string): Key {
  const row = reader.get<Row | undefined>(
    sql`select ${NAMED} from ${recommendation} where ref = ${ref}`,
  );
  return row ? keyOf(row) : START;
}

/** What the filter allows of the standings: those that are known are few, and all others are silent. */
function standsAsAsked(
  filter: ExplorerFilter,
  known: ReadonlyMap<number, RecommendationStanding>,
): { few: number[] | null; condition: SQL | undefined } {
  if (!asksForStanding(filter)) return { few: null, condition: undefined };
  const [allowed, others]: [number[], number[]] = [[], []];
  for (const [id, standing] of known) (isAllowed(filter, standing) ? allowed : others).push(id);
  if (!isAllowed(filter, SILENT)) {
    return { few: allowed, condition: isOneOf(recommendation.id, allowed) };
  }
  return { few: null, condition: sql`not ${isOneOf(recommendation.id, others)}` };
}

/** The ids that the narrowest conditions leave; null where each leaves many. */
function fewOf(reader: Reader, filter: ExplorerFilter, standing: number[] | null): number[] | null {
  let few = standing;
  for (const question of fewBy(reader, filter)) {
    const ids = reader
      .all<{ id: number }>(sql`select id from (${question}) limit ${FEW + 1}`)
      .map(({ id }) => id);
    if (ids.length > FEW) continue;
    const own = new Set(ids);
    few = few === null ? [...own] : few.filter((id) => own.has(id));
  }
  return few;
}

/** A part of what is few, counted to the end. */
function partOfFew(
  reader: Reader,
  ids: readonly number[],
  condition: SQL | undefined,
  after: Key,
  most: number,
) {
  const all = reader.all<Row>(sql`select ${NAMED} from ${recommendation}
    where ${and(isOneOf(recommendation.id, ids), condition)}
    order by review_id, document_id, place`);
  const isAfter = ({ reviewId, documentId, place }: Row) => {
    if (reviewId !== after[0]) return reviewId > after[0];
    return documentId === after[1] ? place > after[2] : documentId > after[1];
  };
  const found = all.findIndex(isAfter);
  const start = found === -1 ? all.length : found;
  const rows = all.slice(start, start + most);
  const next = start + most < all.length ? (rows.at(-1)?.ref ?? null) : null;
  const previous = start === 0 ? null : (all[start - most - 1]?.ref ?? "");
  return { rows, next, previous, found: all.length, more: false };
}

/** A part of what may be many: looked through stretch by stretch, and counted only so far. */
function partOfMany(reader: Reader, condition: SQL | undefined, after: Key, most: number) {
  const found = rowsOf(reader, stretch(after), condition, most + 1);
  const rows = found.slice(0, most);
  const next = found.length > most ? (rows.at(-1)?.ref ?? null) : endOfStretch(reader, after);
  const before = after === START ? null : rowsOf(reader, stretchBefore(after), condition, most + 1);
  // Whoever stands behind the first part came through the one that ended at this place.
  const previous = before && (before.length > most ? (before[most]?.ref ?? "") : "");
  const counted = rowsOf(reader, stretch(START), condition, COUNTED + 1).length;
  const more = counted > COUNTED || endOfStretch(reader, START) !== null;
  return { rows, next, previous, found: Math.min(counted, COUNTED), more };
}

/**
 * The part of everything that follows `after` (a reference; empty for the beginning): at most `most` of what the filter
 * means, review by review and each in the order of its source, with their standing. `known`: the
 * standings of all reviews. However large the database is, the work is bounded: a part may hold fewer
 * than `most`, or none, and still have a next one.
 */
export function wholeList(
  reader: Reader,
  filter: ExplorerFilter,
  { after, most }: { after: string; most: number },
  known: ReadonlyMap<number, RecommendationStanding>,
): WholeListPage {
  const key = after === "" ? START : keyAt(reader, after);
  const standing = standsAsAsked(filter, known);
  const scope = { ...ALL, sources: filter.source };
  const condition = and(conditionsOf(reader, scope, filter), standing.condition);
  const few = isFiltered(filter) ? fewOf(reader, filter, standing.few) : null;
  const part =
    few === null
      ? partOfMany(reader, condition, key, most)
      : partOfFew(reader, few, condition, key, most);
  const rows = part.rows.map(({ documentId: _, place: _place, ...row }) => ({
    ...row,
    ...(known.get(row.id) ?? SILENT),
  }));
  return { ...part, rows };
}
