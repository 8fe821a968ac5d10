import { type Refused, strictParameters } from "@/app/_server/strict-parameters";
import { CHART_FORMATS, type ChartFormat, type ChartName, CHARTS } from "@/db/domain/chart-name";
import { type ExplorerFilter, toSearchParams } from "@/db/domain/explorer-filter";
import { dayUntil } from "@/db/domain/partial-date";

/** Which chart, of what. */
export interface ChartRequest {
  name: ChartName;
  filter: ExplorerFilter;
  /** Ids of the two reviews that are compared; empty for every other chart. */
  pair: readonly string[];
  /** Day, "YYYY-MM-DD". */
  asOf: string;
}

/** "totals.csv" as a chart and a format; null where it is neither. */
export function fileOf(file: string): { name: ChartName; format: ChartFormat } | null {
  const [first, last, ...more] = file.split(".");
  const name = CHARTS.find((known) => known === first);
  const format = CHART_FORMATS.find((known) => known === last);
  return name && format && more.length === 0 ? { name, format } : null;
}

/** Reads an address; what is not understood is in `refused`. `today`: the day where none is given. */
export function parseChartRequest(
  name: ChartName,
  search: URLSearchParams,
  today: string,
): { request: ChartRequest; refused: Refused[] } {
  const isPair = name === "compare";
  const { filter, one, refused, refuse } = strictParameters(search, {
    filters: () => !isPair,
    own: isPair ? ["a", "b", "asOf"] : ["asOf"],
  });
  const asOf = dayUntil(today, one("asOf") || today);
  if (asOf === undefined) refuse("asOf");
  const pair = isPair ? [one("a"), one("b")] : [];
  for (const [place, id] of pair.entries()) if (id === "") refuse(place === 0 ? "a" : "b");
  return { request: { name, filter, pair, asOf: asOf ?? today }, refused };
}

function searchOf({ filter, pair, asOf }: ChartRequest): URLSearchParams {
  const [a, b] = pair;
  const search =
    a !== undefined && b !== undefined ? new URLSearchParams({ a, b }) : toSearchParams(filter);
  search.set("asOf", asOf);
  return search;
}

/** The address of a file of it, from the site's root. */
export const chartFileAddress = (request: ChartRequest, format: ChartFormat): string =>
  `/charts/${request.name}.${format}?${searchOf(request)}`;

/** The page that shows the same numbers. */
export function pageOf(request: ChartRequest): string {
  const { name, pair } = request;
  if (name === "compare") return `/reviews/compare?a=${pair[0]}&b=${pair[1]}`;
  const search = searchOf(request);
  search.set("charts", "all");
  return `/recommendations?${search}`;
}
