import type { DayOf } from "@/db/domain/day-in";
import { and, asc, eq } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { groupedBy } from "@/db/domain/grouped";
import type { MidtermInstitution } from "@/db/domain/midterm-item";
import { assignment, organisation } from "@/db/schema";
import { askedByIds, unindexed } from "./put-together-once";
import { tuple } from "./tuples";

/** `asOf`: day, "YYYY-MM-DD". `dayOf`: the day of an instant where this instance is. */
export interface ConfirmedBy {
  asOf: string;
  dayOf: DayOf;
}

const INSTITUTION = tuple(
  assignment.recommendationId,
  organisation.id,
  organisation.name,
  assignment.role,
  assignment.decidedAt,
);

const institutionsAsked = askedByIds((reader, isAsked) =>
  reader
    .select(INSTITUTION.fields)
    .from(assignment)
    .innerJoin(organisation, eq(organisation.id, assignment.organisationId))
    .where(
      and(
        isAsked(assignment.recommendationId),
        eq(unindexed(assignment.state), "confirmed"),
        eq(organisation.track, "government"),
        eq(organisation.nameWithheld, false),
      ),
    )
    // "lead" comes before "support" in the alphabet too.
    .orderBy(asc(assignment.role), asc(organisation.name))
    .prepare(),
);

/**
 * Who in the Government is responsible for these recommendations, by recommendation id: what was
 * confirmed up to a day, who leads first. Civil society's assignments are private, and so are organisations
 * that withhold their name.
 */
export function midtermInstitutions(
  reader: Reader,
  ids: readonly number[],
  { asOf, dayOf }: ConfirmedBy,
): Map<number, MidtermInstitution[]> {
  const rows = INSTITUTION.of(institutionsAsked(reader, ids));
  // Not in SQL: that knows no time zones.
  const inTime = rows.filter(([, , , , at]) => at !== null && dayOf(at) <= asOf);
  const byRecommendation = groupedBy(inTime, ([on]) => on);
  return new Map(
    [...byRecommendation].map(([id, group]) => [
      id,
      group.map(([, organisationId, name, role]) => ({ organisationId, name, role })),
    ]),
  );
}
