import { and } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { groupedBy } from "@/db/domain/grouped";
import { type Standing, standingOfWholeAlone, standingsOfParts } from "@/db/domain/track-status";
import { update } from "@/db/schema";
import { isOneOf } from "./is-one-of";
import { partsByRecommendation } from "./parts";
import { ASSESSMENT, assessmentOf, publishedUntil } from "./published-assessments";

/** Where both tracks stand on a recommendation with parts. */
export interface StandingByPart {
  parts: { letter: string; standing: Standing }[];
  /** Of those who speak of the whole alone. */
  ofWhole: Standing;
}

const WITHOUT_PARTS: StandingByPart = {
  parts: [],
  ofWhole: { government: null, civil_society: null },
};

/** The parts of these recommendations with both tracks' status on each as of a day ("YYYY-MM-DD"). */
export function standingsByPart(
  reader: Reader,
  ids: readonly number[],
  asOf: string,
): (id: number) => StandingByPart {
  const partsOf = partsByRecommendation(reader, ids);
  if (partsOf.size === 0) return () => WITHOUT_PARTS;
  const rows = reader
    .select(ASSESSMENT)
    .from(update)
    .where(and(isOneOf(update.recommendationId, [...partsOf.keys()]), publishedUntil(asOf)))
    .all()
    .map(assessmentOf);
  const said = groupedBy(rows, (row) => row.recommendationId);
  return (id) => {
    const parts = partsOf.get(id) ?? [];
    const own = said.get(id) ?? [];
    const standings = standingsOfParts(
      own,
      asOf,
      parts.map((part) => part.id),
    );
    return {
      parts: standings.map(({ standing }, index) => ({
        ...{ letter: parts[index]?.letter ?? "", standing },
      })),
      ofWhole: standingOfWholeAlone(own, asOf),
    };
  };
}
