import { type SQL, sql } from "drizzle-orm";
import { assignment, recommendationPart, update } from "@/db/schema";

/**
 * When the organisation of an assignment last published on its recommendation. The plus signs keep
 * SQLite from going through everything published, newest first, in search of it.
 */
const publishedAt = (more: SQL) => sql`(
  select max(published.published_at) from ${update} as published
  where published.recommendation_id = ${assignment.recommendationId}
    and +published.organisation_id = ${assignment.organisationId}
    and +published.state = 'published' ${more})`;

/**
 * The same; where it speaks of parts, when it did so on the one that it has left for longest, null if it left
 * one out. Until then what it said of the whole counts.
 */
export const lastPublishedAt = sql<string | null>`coalesce(
  (select min(coalesce(${publishedAt(sql`and published.part_id = each.id`)}, ''))
    from ${recommendationPart} as each where each.recommendation_id = ${assignment.recommendationId}
      and ${publishedAt(sql`and published.part_id is not null`)} is not null),
  ${publishedAt(sql``)})`.mapWith((day: string | null) => day || null);
