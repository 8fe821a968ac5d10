import { and, asc, eq, isNotNull, type SQL } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { groupedBy } from "@/db/domain/grouped";
import type { PartsOf } from "@/db/domain/progress-over-time";
import { letterOf, type PartSetter } from "@/db/domain/recommendation-part";
import { recommendation, recommendationPart, update } from "@/db/schema";
import { askedByIds } from "./put-together-once";
import { isInStateWithin } from "./in-state";
import { inScope, type Scope } from "./scope";

/** One of the things that a recommendation asks for. */
export interface Part {
  id: number;
  recommendationId: number;
  /** "a" is the first. */
  letter: string;
  /** Word for word a piece of the recommendation's text. */
  text: string;
  setBy: PartSetter;
}

const partsWhere = (reader: Reader, condition: SQL | undefined) =>
  reader
    .select({
      id: recommendationPart.id,
      recommendationId: recommendationPart.recommendationId,
      place: recommendationPart.place,
      text: recommendationPart.text,
      setBy: recommendationPart.setBy,
    })
    .from(recommendationPart)
    .where(condition)
    .orderBy(asc(recommendationPart.recommendationId), asc(recommendationPart.place))
    .prepare();

type Asked = ReturnType<typeof partsWhere>;

const partsFound = (asked: Asked, values?: Record<string, unknown>): Part[] =>
  asked.all(values).map(({ place, ...row }) => ({ ...row, letter: letterOf(place) }));

/** The parts of one recommendation, in their order; empty where it has none. */
export const partsOn = (reader: Reader, recommendationId: number): Part[] =>
  partsFound(partsWhere(reader, eq(recommendationPart.recommendationId, recommendationId)));

const partsAsked = askedByIds((reader, isAsked) =>
  partsWhere(reader, isAsked(recommendationPart.recommendationId)),
);

/** The parts of these recommendations by its id; one without any is missing. */
export function partsByRecommendation(reader: Reader, ids: readonly number[]): Map<number, Part[]> {
  const { query, given } = partsAsked(reader, ids);
  return groupedBy(partsFound(query, given), (part) => part.recommendationId);
}

/** The ids of the parts of each recommendation in scope on a part of which somebody has published. */
export function partsSpokenOf(reader: Reader, scope: Scope): PartsOf {
  const spokenOf = reader
    .selectDistinct({ id: update.recommendationId })
    .from(recommendation)
    .innerJoin(update, eq(update.recommendationId, recommendation.id))
    .where(and(inScope(scope), isInStateWithin(scope, "published"), isNotNull(update.partId)))
    .all();
  if (spokenOf.length === 0) return new Map();
  const rows = partsByRecommendation(
    reader,
    spokenOf.map(({ id }) => id),
  );
  return new Map([...rows].map(([id, parts]) => [id, parts.map((part) => part.id)]));
}

/** The letters of the parts of each recommendation in scope that has some, by reference. */
export function partLettersByRef(reader: Reader, scope: Scope): Map<string, string[]> {
  const rows = reader
    .select({ ref: recommendation.ref, place: recommendationPart.place })
    .from(recommendationPart)
    .innerJoin(recommendation, eq(recommendation.id, recommendationPart.recommendationId))
    .where(inScope(scope))
    .orderBy(asc(recommendationPart.recommendationId), asc(recommendationPart.place))
    .all();
  const byRef = groupedBy(rows, ({ ref }) => ref);
  return new Map(
    [...byRef].map(([ref, those]) => [ref, those.map(({ place }) => letterOf(place))]),
  );
}

/** Whether anybody has begun or published an update on a part. Administrators alone are told, and that alone. */
export function partsAreInUse(reader: Reader, recommendationId: number): boolean {
  const found = reader
    .select({ id: update.id })
    .from(update)
    .where(and(eq(update.recommendationId, recommendationId), isNotNull(update.partId)))
    .get();
  return found !== undefined;
}
