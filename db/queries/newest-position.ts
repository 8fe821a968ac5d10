import { type SQL, sql } from "drizzle-orm";
import type { Position } from "@/db/domain/position";
import type { PositionChoice } from "@/db/domain/explorer-filter";
import { isBy, lastDay } from "./last-day";

/**
 * What the State said last of a selected recommendation; null where that is not known. In plain words of
 * SQL: among the columns of one table, drizzle leaves out whose they are.
 */
export const NEWEST_POSITION = sql<Position | null>`(
  select said.position from position as said where said.recommendation_id = recommendation.id
  order by said.date desc, said.id desc limit 1)`;

const DATE = sql.raw("said.date");

/** The same as of a day ("YYYY-MM-DD"), as the domain's `positionOf` finds it. */
const positionOn = (asOf: string) => sql<Position | null>`(
  select said.position from position as said
  where said.recommendation_id = recommendation.id and ${isBy(DATE, asOf)}
  order by ${lastDay(DATE)} desc, said.id limit 1)`;

/** Whether it is one of these; no condition where there are none. `asOf`: null for what is known now. */
export function hasPosition(
  choices: readonly PositionChoice[],
  asOf: string | null,
): SQL | undefined {
  if (choices.length === 0) return undefined;
  // "unknown" is no position: what has none is compared by that word.
  const wanted = choices.map((choice) => sql`${choice === "none" ? "unknown" : choice}`);
  const newest = asOf === null ? NEWEST_POSITION : positionOn(asOf);
  return sql`coalesce(${newest}, 'unknown') in (${sql.join(wanted, sql`, `)})`;
}
