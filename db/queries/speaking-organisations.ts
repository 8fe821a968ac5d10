import { and, asc, eq, exists, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { organisation, recommendation, update } from "@/db/schema";
import { isInStateWithin } from "./is-published";
import { inScope, type Scope } from "./scope";

/** Names of the organisations that have published something on what is in scope, and do not withhold them. */
export function speakingOrganisations(reader: Reader, scope: Scope): string[] {
  const isPublished = and(
    eq(update.organisationId, organisation.id),
    isInStateWithin(scope, "published"),
  );
  const updates = reader.select({ one: sql`1` }).from(update);
  const spoken =
    scope.reviewId === null
      ? updates.where(isPublished)
      : updates
          .innerJoin(recommendation, eq(recommendation.id, update.recommendationId))
          .where(and(isPublished, inScope(scope)));
  return reader
    .selectDistinct({ name: organisation.name })
    .from(organisation)
    .where(and(eq(organisation.nameWithheld, false), exists(spoken)))
    .orderBy(asc(organisation.name))
    .all()
    .map(({ name }) => name);
}
