import { asc } from "drizzle-orm";
import type { Reader } from "@/db/client";
import type { ExplorerFilter } from "@/db/domain/explorer-filter";
import { keyOf } from "@/db/domain/track-status";
import { recommendation } from "@/db/schema";
import { conditionsOf } from "./filter-conditions";
import { scopeOf } from "./scope";
import { type RecommendationStanding, SILENT, standings } from "./standings";
import { tuple } from "./tuples";

/** A recommendation as far as counting and ordering need it. */
export interface Match extends RecommendationStanding {
  id: number;
  ref: string;
  themeId: number;
  numberSort: string;
}

const holds = <Value>(chosen: readonly Value[], value: Value) =>
  chosen.length === 0 || chosen.includes(value);

/** Whether the filter asks where the tracks stand, or since when. */
export const asksForStanding = (filter: ExplorerFilter) =>
  [filter.government, filter.civil_society, filter.divergence, filter.stale].some(
    (chosen) => chosen.length > 0,
  );

/** Whether the filter allows a recommendation that stands like this. */
export const isAllowed = (
  filter: ExplorerFilter,
  {
    standing,
    divergence,
    isStale,
  }: Pick<RecommendationStanding, "standing" | "divergence" | "isStale">,
): boolean =>
  holds(filter.government, keyOf(standing.government)) &&
  holds(filter.civil_society, keyOf(standing.civil_society)) &&
  holds(filter.divergence, divergence.kind) &&
  (filter.stale.length === 0 || isStale);

/** What a list needs of a recommendation. */
export const LISTED = {
  id: recommendation.id,
  ref: recommendation.ref,
  themeId: recommendation.themeId,
  numberSort: recommendation.numberSort,
};

/** What the database itself can find. `asOf`: see `conditionsOf`. */
const isMeant = (reader: Reader, filter: ExplorerFilter, asOf: string | null) =>
  conditionsOf(reader, scopeOf(reader, filter), filter, asOf);

const ORDER_OF_THE_SOURCE = [
  asc(recommendation.reviewId),
  asc(recommendation.documentId),
  asc(recommendation.place),
];

const PLACED = tuple(recommendation.id, recommendation.themeId);

/** A recommendation with the heading that it stands under. */
interface Placed {
  id: number;
  themeId: number;
}

function placed(reader: Reader, filter: ExplorerFilter, asOf: string | null): Placed[] {
  const found = reader
    .select(PLACED.fields)
    .from(recommendation)
    .where(isMeant(reader, filter, asOf))
    .orderBy(...ORDER_OF_THE_SOURCE);
  return PLACED.of({ query: found, given: {} }).map(([id, themeId]) => ({ id, themeId }));
}

/**
 * The same recommendations as `matchingRecommendations`, without their standing: that is reckoned only
 * where the filter asks for it.
 */
export function selectedRecommendations(
  reader: Reader,
  filter: ExplorerFilter,
  asOf: string,
): Placed[] {
  if (asksForStanding(filter)) return matchingRecommendations(reader, filter, asOf);
  return placed(reader, filter, null);
}

/**
 * Those of a table that shows everything as of a day: unlike a list, which shows the evidence and positions
 * that are known now, it is asked for what there was on that day.
 */
export function recommendationsOn(reader: Reader, filter: ExplorerFilter, day: string): Placed[] {
  const found = placed(reader, filter, day);
  if (!asksForStanding(filter)) return found;
  const stood = standings(reader, scopeOf(reader, filter), day);
  return found.filter(({ id }) => isAllowed(filter, stood.get(id) ?? SILENT));
}

/**
 * The recommendations that the filter means, in the order of their source, each with its standing as
 * of a day ("YYYY-MM-DD"). SQL finds by review, text, heading, tag and evidence; the rules of the domain
 * say where the tracks stand, and that is compared here. `known`: that day's standings in the filter's
 * review, where the caller has them already. Of all reviews this is all that there are: see `wholeList`.
 */
export function matchingRecommendations(
  reader: Reader,
  filter: ExplorerFilter,
  asOf: string,
  known: ReadonlyMap<number, RecommendationStanding> = standings(
    reader,
    scopeOf(reader, filter),
    asOf,
  ),
): Match[] {
  return reader
    .select(LISTED)
    .from(recommendation)
    .where(isMeant(reader, filter, null))
    .orderBy(...ORDER_OF_THE_SOURCE)
    .all()
    .map((row) => ({ ...row, ...(known.get(row.id) ?? SILENT) }))
    .filter((match) => isAllowed(filter, match));
}
