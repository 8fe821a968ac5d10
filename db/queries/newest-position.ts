import { type SQL, sql } from "drizzle-orm";
import type { Position } from "@/db/domain/position";
import type { PositionChoice } from "@/db/domain/explorer-filter";
import { position, recommendation } from "@/db/schema";

/** What the State said last of a selected recommendation; null where that is not known. */
export const NEWEST_POSITION = sql<Position | null>`(
  select ${position.position} from ${position}
  where ${position.recommendationId} = ${recommendation.id}
  order by ${position.date} desc, ${position.id} desc limit 1)`;

/** Whether it is one of these; no condition where there are none. */
export function hasPosition(choices: readonly PositionChoice[]): SQL | undefined {
  if (choices.length === 0) return undefined;
  // "unknown" is no position: what has none is compared by that word.
  const wanted = choices.map((choice) => sql`${choice === "none" ? "unknown" : choice}`);
  return sql`coalesce(${NEWEST_POSITION}, 'unknown') in (${sql.join(wanted, sql`, `)})`;
}
