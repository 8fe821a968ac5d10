import { and, asc, eq, isNotNull, min, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { recommendation, recommendingState } from "@/db/schema";
import { inScope, type Scope } from "./scope";

/** A State that made recommendations. */
export interface MakingState {
  /** ISO 3166-1 alpha-3. */
  iso3: string;
  /** As a source writes it. */
  name: string;
}

/** From one code to the next in the index, without going through what stands between. */
function inAllReviews(reader: Reader): MakingState[] {
  return reader.all<MakingState>(sql`
    with recursive found(iso3) as (
      select min(iso3) from ${recommendingState}
      union all
      select (select min(iso3) from ${recommendingState} where iso3 > found.iso3)
      from found where found.iso3 is not null
    )
    select iso3, (select name from ${recommendingState} s where s.iso3 = found.iso3 limit 1) as name
    from found where iso3 is not null order by name`);
}

/** The States that made what is in scope, as far as they are known, in alphabetical order. */
export function recommendingStates(reader: Reader, scope: Scope): MakingState[] {
  if (scope.reviewId === null) return inAllReviews(reader);
  return reader
    .select({ iso3: sql<string>`${recommendingState.iso3}`, name: min(recommendingState.name) })
    .from(recommendation)
    .innerJoin(recommendingState, eq(recommendingState.recommendationId, recommendation.id))
    .where(and(inScope(scope), isNotNull(recommendingState.iso3)))
    .groupBy(recommendingState.iso3)
    .orderBy(asc(min(recommendingState.name)))
    .all()
    .map(({ iso3, name }) => ({ iso3, name: name ?? iso3 }));
}
