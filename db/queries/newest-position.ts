import { type SQL, sql } from "drizzle-orm";
import type { Position } from "@/db/domain/position";
import type { PositionChoice } from "@/db/domain/explorer-filter";

/**
 * What the State said last of a selected recommendation; null where that is not known. In plain words of
 * SQL: among the columns of one table, drizzle leaves out whose they are.
 */
export const NEWEST_POSITION = sql<Position | null>`(
  select said.position from position as said where said.recommendation_id = recommendation.id
  order by said.date desc, said.id desc limit 1)`;

/** Whether it is one of these; no condition where there are none. */
export function hasPosition(choices: readonly PositionChoice[]): SQL | undefined {
  if (choices.length === 0) return undefined;
  // "unknown" is no position: what has none is compared by that word.
  const wanted = choices.map((choice) => sql`${choice === "none" ? "unknown" : choice}`);
  return sql`coalesce(${NEWEST_POSITION}, 'unknown') in (${sql.join(wanted, sql`, `)})`;
}
