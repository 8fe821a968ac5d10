import type { DayOf } from "@/db/domain/day-in";
import { and, eq, ne } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { documentOn, type Gone, type RestsOn } from "@/db/domain/edition";
import { document, evidenceLink, organisation, recommendation, update } from "@/db/schema";
import { isOneOf } from "./is-one-of";
import { PASSAGE_IS_PUBLISHED } from "./published-passages";

function withdrawnUpdates(reader: Reader, ids: readonly string[]) {
  return reader
    .select({ id: update.id, withdrawnAt: update.withdrawnAt })
    .from(update)
    .where(and(isOneOf(update.id, ids), ne(update.state, "published")))
    .all();
}

function privatePassages(reader: Reader, ids: readonly string[]): Set<string> {
  const published = reader
    .select({ id: evidenceLink.id })
    .from(evidenceLink)
    .innerJoin(document, eq(document.id, evidenceLink.documentId))
    .where(and(isOneOf(evidenceLink.id, ids), PASSAGE_IS_PUBLISHED))
    .all();
  const known = new Set(published.map(({ id }) => id));
  return new Set(ids.filter((id) => !known.has(id)));
}

function privateDocuments(reader: Reader, asked: RestsOn["documents"]): Set<string> {
  const ids = [...new Set(asked.map(({ id }) => id))];
  const published = reader
    .selectDistinct({ ref: recommendation.ref, id: evidenceLink.documentId })
    .from(evidenceLink)
    .innerJoin(document, eq(document.id, evidenceLink.documentId))
    .innerJoin(recommendation, eq(recommendation.id, evidenceLink.recommendationId))
    .where(and(isOneOf(evidenceLink.documentId, ids), PASSAGE_IS_PUBLISHED))
    .all();
  const known = new Set(published.map(({ ref, id }) => documentOn(ref, id)));
  return new Set(asked.map(({ ref, id }) => documentOn(ref, id)).filter((on) => !known.has(on)));
}

function withheldNames(reader: Reader, ids: readonly string[]): Set<string> {
  const rows = reader
    .select({ id: organisation.id })
    .from(organisation)
    .where(and(isOneOf(organisation.id, ids), eq(organisation.nameWithheld, true)))
    .all();
  return new Set(rows.map(({ id }) => id));
}

/**
 * What of all that an edition rests on is public no more. `dayOf` gives the day of an ISO instant where
 * this instance is.
 */
export function goneSince(reader: Reader, rests: RestsOn, dayOf: DayOf): Gone {
  const withdrawn = withdrawnUpdates(reader, rests.updates);
  return {
    withdrawnUpdates: new Map(
      withdrawn.map(({ id, withdrawnAt }) => [id, withdrawnAt === null ? "" : dayOf(withdrawnAt)]),
    ),
    privatePassages: privatePassages(reader, rests.passages),
    privateDocuments: privateDocuments(reader, rests.documents),
    withheldNames: withheldNames(reader, rests.organisations),
  };
}
