import type { Keep } from "@/app/_server/database";
import type { Reader } from "@/db/client";
import { ALL_REVIEWS } from "@/db/domain/explorer-filter";
import { isWalked } from "@/db/domain/open-data";
import { matchingRecommendations } from "@/db/queries/matching-recommendations";
import { hasRecommendation } from "@/db/queries/has-address";
import { ALL, scopeOf } from "@/db/queries/scope";
import { standings } from "@/db/queries/standings";
import { wholeList } from "@/db/queries/whole-list";
import { type DataRequest, MOST_IN_PART } from "./request";

/** Which recommendations a part goes through. */
export interface PartOf {
  ids: readonly number[];
  /** The reference after which the next one begins; null at the end. */
  next: string | null;
}

/** A part; or that all of them are too many for one; or that none stands where it should begin. */
type Found = PartOf | { isMany: true } | { isNowhere: true };

type Aggregate = (
  key: readonly unknown[],
  compute: (from: Reader, keep: Keep) => Found,
) => Promise<Found>;

const WHOLE_LIST: PartOf = { ids: [], next: null };

/** A part of all reviews: however large the database is, what is gone through for it is bounded. */
function partOfAll(from: Reader, { filter, asOf, after, limit }: DataRequest, keep: Keep) {
  if (after !== "" && !hasRecommendation(from, after)) return { isNowhere: true } as const;
  const known = keep(["standings", ALL, asOf], (reader) => standings(reader, ALL, asOf));
  const page = wholeList(from, filter, { after, most: limit ?? MOST_IN_PART }, known);
  return { ids: page.rows.map(({ id }) => id), next: page.next };
}

function partOfReview(from: Reader, { filter, asOf, after, limit }: DataRequest, keep: Keep) {
  const scope = scopeOf(from, filter);
  const shown = { reviewId: scope.reviewId ?? "", sources: scope.sources };
  const known = keep(["standings", shown, asOf], (reader) => standings(reader, shown, asOf));
  const all = matchingRecommendations(from, filter, asOf, known);
  const place = after === "" ? -1 : all.findIndex(({ ref }) => ref === after);
  if (after !== "" && place === -1) return { isNowhere: true } as const;
  const rest = all.slice(place + 1);
  const isWhole = limit === null && after === "";
  if (isWhole && rest.length > MOST_IN_PART) return { isMany: true } as const;
  const own = rest.slice(0, limit ?? MOST_IN_PART);
  const next = own.length < rest.length ? (own.at(-1)?.ref ?? null) : null;
  return { ids: own.map(({ id }) => id), next };
}

/**
 * Which recommendations the answer goes through. Null: all that there are, which are many, and for a thread
 * of its own.
 */
export async function partOf(
  request: DataRequest,
  aggregate: Aggregate,
): Promise<PartOf | null | "no such place"> {
  const { set, filter, asOf, after, limit } = request;
  if (!isWalked(set)) return WHOLE_LIST;
  const isAll = filter.review === ALL_REVIEWS;
  if (isAll && limit === null && after === "") return null;
  const found = await aggregate(["part of data", filter, asOf, after, limit], (from, keep) =>
    isAll ? partOfAll(from, request, keep) : partOfReview(from, request, keep),
  );
  if ("isMany" in found) return null;
  return "isNowhere" in found ? "no such place" : found;
}
