import { z } from "zod";
import {
  type AddressParameters,
  ALL_REVIEWS,
  type ExplorerFilter,
  type IgnoredParameter,
  parseFilter,
  toSearchParams,
} from "@/db/domain/explorer-filter";
import { ORDERS, type Order } from "@/db/domain/explorer-order";
import { daySchema } from "@/db/domain/partial-date";

/** The columns of the explorer, in order. The first is always shown. */
export const EXPLORER_COLUMNS = [
  "recommendation",
  "position",
  "government",
  "civil_society",
  "divergence",
  "evidence",
  "newest",
  "sdg",
  "group",
  "state",
] as const;
export type ExplorerColumn = (typeof EXPLORER_COLUMNS)[number];

const SHOWN_AT_FIRST: readonly ExplorerColumn[] = [
  "recommendation",
  "position",
  "government",
  "civil_society",
  "divergence",
  "evidence",
];

/** Lines a page: the whole annex fits on one. */
export const PAGE_SIZE = 50;

/** Everything that the address of the explorer says. */
export interface ExplorerView {
  filter: ExplorerFilter;
  order: Order;
  reverse: boolean;
  /** From 1. */
  page: number;
  /** In the list of all reviews: the reference after which it goes on; empty for its beginning. */
  after: string;
  columns: ExplorerColumn[];
  /** "YYYY-MM-DD"; null: today. */
  asOf: string | null;
  /** Whether all charts stand above the list, or the totals alone. */
  allCharts: boolean;
}

const SETTINGS = {
  order: z.enum(ORDERS),
  reverse: z.literal("1").transform(() => true),
  page: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .transform(Number),
  after: z.string().max(80),
  asOf: daySchema,
  charts: z.literal("all").transform(() => true),
};

/** Whether it is the list of all reviews. */
export const isWhole = ({ filter }: Pick<ExplorerView, "filter">): boolean =>
  filter.review === ALL_REVIEWS;

/** Reads the address; what cannot be understood is left out and listed, so that the page can say so. */
export function parseView(parameters: AddressParameters): {
  view: ExplorerView;
  ignored: IgnoredParameter[];
} {
  const { filter, ignored } = parseFilter(parameters);
  function setting<T>(name: string, schema: z.ZodType<T>): T | undefined {
    const value = [parameters[name]].flat()[0];
    if (!value) return undefined;
    const parsed = schema.safeParse(value);
    if (!parsed.success) ignored.push({ name, value: value.slice(0, 60) });
    return parsed.data;
  }
  const asked = new Set<string>([parameters.column ?? []].flat());
  for (const value of asked) {
    const known = EXPLORER_COLUMNS.some((column) => column === value);
    if (!known) ignored.push({ name: "column", value: value.slice(0, 60) });
  }
  const chosen = EXPLORER_COLUMNS.filter((column) => asked.has(column));
  const columns = chosen.length > 0 ? chosen : SHOWN_AT_FIRST;
  return {
    view: {
      filter,
      order: setting("order", SETTINGS.order) ?? "source",
      reverse: setting("reverse", SETTINGS.reverse) ?? false,
      page: setting("page", SETTINGS.page) ?? 1,
      after: setting("after", SETTINGS.after) ?? "",
      columns: [...new Set<ExplorerColumn>(["recommendation", ...columns])],
      asOf: setting("asOf", SETTINGS.asOf) ?? null,
      allCharts: setting("charts", SETTINGS.charts) ?? false,
    },
    ignored,
  };
}

/** What the address says besides the filter; what is as usual is left out. */
export function settingsOf(view: ExplorerView): [string, string][] {
  const settings: [string, string][] = [];
  if (view.order !== "source") settings.push(["order", view.order]);
  if (view.reverse) settings.push(["reverse", "1"]);
  if (view.asOf !== null) settings.push(["asOf", view.asOf]);
  if (view.allCharts) settings.push(["charts", "all"]);
  const usual = view.columns.join() === SHOWN_AT_FIRST.join();
  if (!usual) settings.push(...view.columns.map((c): [string, string] => ["column", c]));
  return settings;
}

/** The address of the explorer with some of it changed; a change of anything else begins at its beginning. */
export function hrefOf(view: ExplorerView, change: Partial<ExplorerView> = {}): string {
  const next = { ...view, page: 1, after: "", ...change };
  const search = toSearchParams(next.filter);
  for (const [name, value] of settingsOf(next)) search.append(name, value);
  if (next.page > 1) search.set("page", String(next.page));
  if (next.after !== "") search.set("after", next.after);
  const query = search.toString();
  return query ? `/recommendations?${query}` : "/recommendations";
}
