import type { AddressParameters, IgnoredParameter } from "@/db/domain/explorer-filter";
import { type ReviewFilter, type ReviewOrder, reviewOrderSchema } from "@/db/domain/review-list";

/** Lines a page. */
export const PAGE_SIZE = 50;

/** Everything that the address of the list of reviews says. */
export interface ReviewsView {
  filter: ReviewFilter;
  order: ReviewOrder;
  /** From 1. */
  page: number;
}

/** Reads the address; what cannot be understood is left out and listed. */
export function parseReviews(parameters: AddressParameters): {
  view: ReviewsView;
  ignored: IgnoredParameter[];
} {
  const ignored: IgnoredParameter[] = [];
  function read<Value>(name: string, fallback: Value, understood: (text: string) => Value | null) {
    const text = [parameters[name]].flat()[0] ?? "";
    if (text === "") return fallback;
    const value = understood(text);
    if (value === null) ignored.push({ name, value: text.slice(0, 60) });
    return value ?? fallback;
  }
  const natural = (text: string) => (/^[1-9]\d{0,3}$/.test(text) ? Number(text) : null);
  const view = {
    filter: {
      state: read("state", "", (text) => (/^[A-Z]{3}$/.test(text) ? text : null)),
      cycle: read<number | null>("cycle", null, natural),
    },
    order: read<ReviewOrder>(
      "order",
      "newest",
      (text) => reviewOrderSchema.safeParse(text).data ?? null,
    ),
    page: read("page", 1, natural),
  };
  return { view, ignored };
}

/** The address of the list with some of it changed. */
export function reviewsAddress({ filter, order, page }: ReviewsView): string {
  const search = new URLSearchParams();
  if (filter.state !== "") search.set("state", filter.state);
  if (filter.cycle !== null) search.set("cycle", String(filter.cycle));
  if (order !== "newest") search.set("order", order);
  if (page > 1) search.set("page", String(page));
  return search.size > 0 ? `/reviews?${search}` : "/reviews";
}
