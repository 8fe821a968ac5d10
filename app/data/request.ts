import { type Refused, strictParameters } from "@/app/_server/strict-parameters";
import { ALL_REVIEWS, type ExplorerFilter, toSearchParams } from "@/db/domain/explorer-filter";
import { type DataSet, isDataSet, WALKED } from "@/db/domain/open-data";
import { dayUntil } from "@/db/domain/partial-date";

/** The forms in which a data set can be had, by how the address ends. */
export const DATA_FORMATS = ["csv", "json", "metadata.json"] as const;
export type DataFormat = (typeof DATA_FORMATS)[number];

/** So many recommendations at the most are in a part that is asked for. */
export const MOST_IN_PART = 500;

/** What is asked for of a data set. */
export interface DataRequest {
  set: DataSet;
  filter: ExplorerFilter;
  /** Day, "YYYY-MM-DD". */
  asOf: string;
  /** The reference after which it goes on; empty: from the beginning. */
  after: string;
  /** How many recommendations; null: all. */
  limit: number | null;
}

/** More letters than any reference has. */
const LONGEST_REF = 80;

/** "updates.csv" as a data set and a format; null where it is neither. */
export function fileOf(name: string): { set: DataSet; format: DataFormat } | null {
  const dot = name.indexOf(".");
  const set = name.slice(0, dot);
  const format = DATA_FORMATS.find((known) => known === name.slice(dot + 1));
  return dot > 0 && format && isDataSet(set) ? { set, format } : null;
}

/** The parameters that a data set takes besides what filters recommendations. */
function namesFor(set: DataSet): readonly string[] {
  const walked = WALKED[set];
  if (walked === "whole") return [];
  return walked === "review" ? ["review"] : ["asOf", "after", "limit"];
}

/** Reads an address; what is not understood is in `refused`. `today`: the day where none is given. */
export function parseDataRequest(
  set: DataSet,
  search: URLSearchParams,
  today: string,
): { request: DataRequest; refused: Refused[] } {
  const filters = () => WALKED[set] === "recommendations";
  const { filter, one, refused, refuse } = strictParameters(search, {
    filters,
    own: namesFor(set),
  });
  const asOf = dayUntil(today, one("asOf") || today);
  if (asOf === undefined) refuse("asOf");
  const limit = one("limit") === "" ? null : Number(one("limit"));
  const isCount =
    limit === null || (Number.isInteger(limit) && limit >= 1 && limit <= MOST_IN_PART);
  if (!isCount) refuse("limit");
  const after = one("after");
  if (after.length > LONGEST_REF) refuse("after");
  const request = { set, filter, asOf: asOf ?? today, after, limit: isCount ? limit : null };
  return { request, refused };
}

/** The request as an address's parameters, in a fixed order; reading them again gives the same. */
export function searchOf({ set, filter, asOf, after, limit }: DataRequest): URLSearchParams {
  if (WALKED[set] === "whole") return new URLSearchParams();
  const search = toSearchParams(WALKED[set] === "review" ? { review: filter.review } : filter);
  if (WALKED[set] === "review") return search;
  search.set("asOf", asOf);
  if (limit !== null) search.set("limit", String(limit));
  if (after !== "") search.set("after", after);
  return search;
}

/** The address of a file of it, from the site's root. */
export function dataAddress(request: DataRequest, format: DataFormat): string {
  const search = searchOf(request);
  return `/data/${request.set}.${format}${search.size > 0 ? `?${search}` : ""}`;
}

/** What the file is called when it is kept: "upr-updates-KHM-3-2026-11-28.csv". */
export function dataFileName({ set, filter, asOf }: DataRequest, format: DataFormat): string {
  const review = filter.review === ALL_REVIEWS || filter.review === "" ? [] : [filter.review];
  return `${["upr", set, ...review, asOf].join("-")}.${format}`;
}
