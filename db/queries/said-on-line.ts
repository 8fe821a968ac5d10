import { asc, eq, ne, and } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { SHEET_FIELDS, type SheetValues } from "@/db/domain/follow-up-sheet";
import { precisionOf } from "@/db/domain/partial-date";
import type { OnLine } from "@/db/domain/sheet-comparison";
import { assignment, recommendation } from "@/db/schema";
import { isOneOf } from "./is-one-of";
import { publishedWork, workInHand, type WorkInHand } from "./report-work";
import { ALL, inScope, type Scope } from "./scope";

/** Later than anything that was ever said. */
const EVER = "9999-12-31";

type Said = Pick<WorkInHand, "status" | "asOf" | Exclude<keyof SheetValues, "status" | "asOf">>;

function valuesOf(said: Said | undefined, asOf: string): SheetValues {
  const values = SHEET_FIELDS.map((field) => [field, said?.[field] ?? ""]);
  return { ...(Object.fromEntries(values) as SheetValues), asOf };
}

/** A draft's own as-of day; what is begun anew has none yet, nor has a draft of a year or a month. */
const dayOf = (inHand: WorkInHand | undefined) =>
  inHand && inHand.asOf !== "" && precisionOf(inHand.asOf) === "day" ? inHand.asOf : "";

/** The recommendations that a sheet is about: all in scope, or those of these references in any review. */
export type OnSheet = Scope | { refs: readonly string[] };

const isOnSheet = (which: OnSheet) =>
  "refs" in which ? isOneOf(recommendation.ref, which.refs) : inScope(which);

/**
 * What an organisation says of each recommendation, by reference and in the order of the sources: what
 * it has in hand, else what it published last, else nothing. Ask only for one that the reader may read.
 */
export function saidOnLine(
  reader: Reader,
  which: OnSheet,
  organisationId: string,
): Map<string, OnLine> {
  const scope = "refs" in which ? ALL : which;
  const published = publishedWork(reader, scope, organisationId, EVER);
  const inHand = workInHand(reader, scope, organisationId);
  const items = reader
    .select({ ref: recommendation.ref, text: recommendation.text })
    .from(recommendation)
    .where(isOnSheet(which))
    .orderBy(
      asc(recommendation.reviewId),
      asc(recommendation.documentId),
      asc(recommendation.place),
    )
    .all();
  return new Map(
    items.map(({ ref, text }): [string, OnLine] => {
      const draft = inHand.get(ref);
      const newest = published.get(ref);
      const values = valuesOf(draft ?? newest, dayOf(draft));
      const revision = draft ? `${draft.id} ${draft.version}` : (newest?.id ?? "");
      const held = draft ? { id: draft.id, version: draft.version, state: draft.state } : null;
      return [ref, { text, values, inHand: held, revision }];
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
    ...publishedWork(reader, scope, organisationId, EVER).keys(),
    ...workInHand(reader, scope, organisationId).keys(),
  ]);
}
