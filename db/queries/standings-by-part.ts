import { and } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { groupedBy } from "@/db/domain/grouped";
import { type Standing, standingsOfParts } from "@/db/domain/track-status";
import { update } from "@/db/schema";
import { isOneOf } from "./is-one-of";
import { partsByRecommendation } from "./parts";
import { ASSESSMENT, assessmentOf, publishedUntil } from "./published-assessments";

/** The parts of these recommendations with both tracks' status on each as of a day ("YYYY-MM-DD"). */
export function standingsByPart(
  reader: Reader,
  ids: readonly number[],
  asOf: string,
): (id: number) => { letter: string; standing: Standing }[] {
  const partsOf = partsByRecommendation(reader, ids);
  if (partsOf.size === 0) return () => [];
  const rows = reader
    .select(ASSESSMENT)
    .from(update)
    .where(and(isOneOf(update.recommendationId, [...partsOf.keys()]), publishedUntil(asOf)))
    .all()
    .map(assessmentOf);
  const said = groupedBy(rows, (row) => row.recommendationId);
  return (id) => {
    const parts = partsOf.get(id) ?? [];
    const standings = standingsOfParts(
      said.get(id) ?? [],
      asOf,
      parts.map((part) => part.id),
    );
    return standings.map(({ standing }, index) => ({
      ...{ letter: parts[index]?.letter ?? "", standing },
    }));
  };
}
