import { and, asc, eq, exists, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { organisation, recommendation, update } from "@/db/schema";
import { IS_PUBLISHED } from "./in-state";
import { inScope, type Scope } from "./scope";

/** By what is published on a review: most organisations have spoken elsewhere. */
const onReview = (reader: Reader, scope: Scope) =>
  reader
    .selectDistinct({ name: organisation.name })
    .from(recommendation)
    .innerJoin(update, eq(update.recommendationId, recommendation.id))
    .innerJoin(organisation, eq(organisation.id, update.organisationId))
    .where(and(inScope(scope), IS_PUBLISHED, eq(organisation.nameWithheld, false)))
    .orderBy(asc(organisation.name))
    .all();

/** By the organisations, each of which is found to have spoken with the first update of it. */
const onAnything = (reader: Reader) =>
  reader
    .selectDistinct({ name: organisation.name })
    .from(organisation)
    .where(
      and(
        eq(organisation.nameWithheld, false),
        exists(
          reader
            .select({ one: sql`1` })
            .from(update)
            .where(and(eq(update.organisationId, organisation.id), eq(update.state, "published"))),
        ),
      ),
    )
    .orderBy(asc(organisation.name))
    .all();

/** Names of the organisations that have published something on what is in scope, and do not withhold them. */
export const speakingOrganisations = (reader: Reader, scope: Scope): string[] =>
  (scope.reviewId === null ? onAnything(reader) : onReview(reader, scope)).map(({ name }) => name);
