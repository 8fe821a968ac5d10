import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { position, recommendation, reviewTally } from "@/db/schema";

/** Counts a review's recommendations anew by newest position. Call it in whatever changes them. */
export function keepTally(tx: Tx, reviewId: string): void {
  const newest = sql`(select ${position.position} from ${position}
    where ${position.recommendationId} = ${recommendation.id}
    order by ${position.date} desc, ${position.id} desc limit 1)`;
  tx.run(sql`insert or replace into ${reviewTally}
    (review_id, recommendations, supported, supported_in_part, noted, pending, unknown)
    select ${reviewId}, count(*),
      count(case when said = 'supported' then 1 end),
      count(case when said = 'supported_in_part' then 1 end),
      count(case when said = 'noted' then 1 end),
      count(case when said = 'pending' then 1 end),
      count(case when said is null then 1 end)
    from (select ${newest} as said from ${recommendation} where ${recommendation.reviewId} = ${reviewId})`);
}
