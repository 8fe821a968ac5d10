import { aggregate } from "@/app/_server/database";
import { explorerRows } from "@/db/queries/explorer-rows";
import { otherReviews } from "@/db/queries/other-reviews";
import { tallyOf } from "@/db/queries/review-list";
import { reviewNames } from "@/db/queries/reviews";
import { ALL } from "@/db/queries/scope";
import { standings } from "@/db/queries/standings";
import { themePaths } from "@/db/queries/themes";
import { wholeList } from "@/db/queries/whole-list";
import { offeredIn } from "./offered";
import { type ExplorerView, PAGE_SIZE } from "./search-params";

/** So many reviews are named in the head of the page. */
const NAMED = 2;

/** What the page shows: a part of the list, and what is known of the whole without going through it. */
export function wholeAnswer({ filter, after }: ExplorerView, asOf: string) {
  return aggregate(["whole list", asOf, filter, after], (reader, keep) => {
    const known = keep(["standings", ALL, asOf], (from) => standings(from, ALL, asOf));
    const { rows, ...part } = wholeList(reader, filter, { after, most: PAGE_SIZE }, known);
    const reviewOf = new Map(rows.map(({ ref, reviewId }) => [ref, reviewId]));
    return {
      ...part,
      reviewOf,
      rows: explorerRows(reader, rows, asOf, filter.q),
      paths: themePaths(reader, [...new Set(rows.map(({ themeId }) => themeId))]),
      names: reviewNames(reader, [...new Set(reviewOf.values())]),
      tally: tallyOf(reader, null),
      others: otherReviews(reader, null, NAMED),
      offered: keep(["explorer choices", null], (from) => offeredIn(from, ALL)),
      titles: themePaths(reader, filter.theme),
    };
  });
}

export type WholeAnswer = Awaited<ReturnType<typeof wholeAnswer>>;
