import { z } from "zod";
import { SEARCH_GROUPS, type SearchGroup } from "@/db/domain/search";
import type { SearchPlace } from "@/db/queries/search";

/** What the address of the search says. */
export interface SearchView {
  /** As typed. */
  q: string;
  /** One group alone; null: the first of each. */
  kind: SearchGroup | null;
  /** Id of the only review; null: all. */
  review: string | null;
  place: SearchPlace;
}

/** Results a page of one group, and of each where all are shown. */
export const PAGE_SIZE = 25;
export const FIRST_FEW = 5;

const first = (value: string | string[] | undefined) => [value].flat()[0];

const schema = z.object({
  q: z.string().trim().catch(""),
  kind: z.enum(SEARCH_GROUPS).nullable().catch(null),
  review: z.string().min(1).max(80).nullable().catch(null),
  after: z.coerce.number().int().min(0).max(1000).catch(0),
  before: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).nullable().catch(null),
});

/** Reads the address; what cannot be understood counts as not said. */
export function readView(parameters: Record<string, string | string[] | undefined>): SearchView {
  const { q, kind, review, after, before } = schema.parse({
    q: first(parameters.q),
    kind: first(parameters.kind) ?? null,
    review: first(parameters.review) ?? null,
    after: first(parameters.after),
    before: first(parameters.before) ?? null,
  });
  return { q, kind, review, place: { after, before } };
}

/** The address of a search with some of it changed; it begins anew unless a place is given. */
export function hrefOf(view: SearchView, change: Partial<SearchView> = {}): string {
  const { q, kind, review, place } = { ...view, place: null, ...change };
  const search = new URLSearchParams();
  if (q) search.set("q", q);
  if (kind) search.set("kind", kind);
  if (review) search.set("review", review);
  if (place?.after) search.set("after", String(place.after));
  if (place?.before) search.set("before", String(place.before));
  return search.size > 0 ? `/search?${search}` : "/search";
}
