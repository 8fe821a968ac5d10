import { and, asc, eq, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { groupedBy } from "@/db/domain/grouped";
import type { MidtermInstitution } from "@/db/domain/midterm-item";
import { assignment, organisation } from "@/db/schema";
import { askedByIds, unindexed } from "./put-together-once";
import { tuple } from "./tuples";

const INSTITUTION = tuple(
  assignment.recommendationId,
  organisation.id,
  organisation.name,
  assignment.role,
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
        sql`substr(${assignment.decidedAt}, 1, 10) <= ${sql.placeholder("asOf")}`,
      ),
    )
    // "lead" comes before "support" in the alphabet too.
    .orderBy(asc(assignment.role), asc(organisation.name))
    .prepare(),
);

/**
 * Who in the Government is responsible for these recommendations, by recommendation id: what was
 * confirmed up to a day ("YYYY-MM-DD"), who leads first. Civil society's assignments are private, and
 * so are organisations that withhold their name.
 */
export function midtermInstitutions(
  reader: Reader,
  ids: readonly number[],
  asOf: string,
): Map<number, MidtermInstitution[]> {
  const { query, given } = institutionsAsked(reader, ids);
  const rows = INSTITUTION.of({ query, given: { ...given, asOf } });
  const byRecommendation = groupedBy(rows, ([on]) => on);
  return new Map(
    [...byRecommendation].map(([id, group]) => [
      id,
      group.map(([, organisationId, name, role]) => ({ organisationId, name, role })),
    ]),
  );
}
