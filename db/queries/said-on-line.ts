import { asc, eq, ne, and } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { SHEET_FIELDS, type SheetField, type SheetValues } from "@/db/domain/follow-up-sheet";
import { precisionOf } from "@/db/domain/partial-date";
import { nameOfPart, refInName } from "@/db/domain/recommendation-part";
import type { OnLine } from "@/db/domain/sheet-outcome";
import { assignment, recommendation } from "@/db/schema";
import { isOneOf } from "./is-one-of";
import { partsByRecommendation } from "./parts";
import { publishedStatements, publishedWork, workInHand, type WorkInHand } from "./report-work";
import { ALL, inScope, type Scope } from "./scope";

type Said = Pick<WorkInHand, SheetField>;

const valuesOf = (said: Said | undefined) =>
  Object.fromEntries(SHEET_FIELDS.map((field) => [field, said?.[field] ?? ""])) as SheetValues;

/** A draft's own as-of day; what is begun anew has none yet, nor has a draft of a year or a month. */
const dayOf = (inHand: WorkInHand | undefined) =>
  inHand && inHand.asOf !== "" && precisionOf(inHand.asOf) === "day" ? inHand.asOf : "";

/** What a sheet is about: all in scope, or what has these names (`nameOfPart`) in any review. */
export type OnSheet = Scope | { names: readonly string[] };

const isOnSheet = (which: OnSheet) =>
  "names" in which ? isOneOf(recommendation.ref, which.names.map(refInName)) : inScope(which);

/** What is spoken of: each part of a recommendation, and the whole where it has none or was begun on before. */
function subjects(reader: Reader, which: OnSheet, inHand: ReadonlyMap<string, WorkInHand>) {
  const items = reader
    .select({ id: recommendation.id, ref: recommendation.ref, text: recommendation.text })
    .from(recommendation)
    .where(isOnSheet(which))
    .orderBy(
      asc(recommendation.reviewId),
      asc(recommendation.documentId),
      asc(recommendation.place),
    )
    .all();
  const partsOf = partsByRecommendation(
    reader,
    items.map(({ id }) => id),
  );
  return items.flatMap(({ id, ref, text }) => {
    const parts = (partsOf.get(id) ?? []).map((part) => ({
      ...{ ref, part: part.letter, text: part.text },
    }));
    const isWhole = parts.length === 0 || inHand.has(ref);
    return isWhole ? [{ ref, part: null, text }, ...parts] : parts;
  });
}

/**
 * What an organisation says of each recommendation, or of each of its parts, by `nameOfPart` and in the
 * order of the sources: what it has in hand, else what it published last, else nothing. Ask only for one
 * that the reader may read.
 */
export function saidOnLine(
  reader: Reader,
  which: OnSheet,
  organisationId: string,
): Map<string, OnLine> {
  const scope = "names" in which ? ALL : which;
  // A sheet that comes back late may say what was published before the newest.
  const statements = publishedStatements(reader, scope, organisationId, null);
  const inHand = workInHand(reader, scope, organisationId);
  return new Map(
    subjects(reader, which, inHand).map((subject): [string, OnLine] => {
      const name = nameOfPart(subject.ref, subject.part);
      const draft = inHand.get(name);
      const all = statements.get(name) ?? [];
      const values = { ...valuesOf(draft ?? all[0]), asOf: dayOf(draft) };
      const published = all.map((said) => ({ values: valuesOf(said), at: said.publishedAt }));
      const revision = draft ? `${draft.id} ${draft.version}` : (all[0]?.id ?? "");
      const held = draft ? { id: draft.id, version: draft.version, state: draft.state } : null;
      return [name, { ...subject, values, inHand: held, published, revision }];
    }),
  );
}

/** The references of what the organisation works on in scope: assigned to it, or spoken on by it already. */
export function ownRecommendations(
  reader: Reader,
  scope: Scope,
  organisationId: string,
): Set<string> {
  const assigned = reader
    .select({ ref: recommendation.ref })
    .from(assignment)
    .innerJoin(recommendation, eq(recommendation.id, assignment.recommendationId))
    .where(
      and(
        inScope(scope),
        eq(assignment.organisationId, organisationId),
        ne(assignment.state, "declined"),
      ),
    )
    .all();
  return new Set([
    ...assigned.map(({ ref }) => ref),
    ...[...publishedWork(reader, scope, organisationId, null).values()].map(({ ref }) => ref),
    ...[...workInHand(reader, scope, organisationId).values()].map(({ ref }) => ref),
  ]);
}
