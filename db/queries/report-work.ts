import { and, eq, inArray, lte, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import type { OwnStatement } from "@/db/domain/report-completeness";
import type { Status } from "@/db/domain/status-scale";
import { byNewest } from "@/db/domain/track-status";
import {
  isUnpublished,
  UNPUBLISHED_STATES,
  type UnpublishedState,
} from "@/db/domain/update-states";
import type { UpdateText } from "@/db/domain/update-texts";
import { recommendation, update, updateEvidence } from "@/db/schema";
import { inScope, type Scope } from "./scope";

const TEXTS = {
  reason: update.reason,
  measures: update.measures,
  results: update.results,
  challenges: update.challenges,
  assistance: update.assistance,
  nextSteps: update.nextSteps,
  midTermNote: update.midTermNote,
};

/** What an organisation published last on a recommendation. */
export interface PublishedWork extends OwnStatement, Record<UpdateText, string> {
  id: string;
  ref: string;
  status: Status | null;
  publishedAt: string;
}

/** What it has in hand on one. */
export interface WorkInHand extends Record<UpdateText, string> {
  id: string;
  ref: string;
  state: UnpublishedState;
  version: number;
  status: Status | null;
  asOf: string;
  /** ISO instant. */
  changedAt: string;
}

/** The organisation's newest published statement on each recommendation in scope by a day, by reference. */
export function publishedWork(
  reader: Reader,
  scope: Scope,
  organisationId: string,
  asOf: string,
): Map<string, PublishedWork> {
  const rows = reader
    .select({
      id: update.id,
      ref: recommendation.ref,
      status: update.status,
      asOf: update.asOf,
      publishedAt: sql<string>`coalesce(${update.publishedAt}, '')`,
      evidenceCount: sql<number>`(select count(*) from ${updateEvidence} where ${updateEvidence.updateId} = ${update.id})`,
      ...TEXTS,
    })
    .from(update)
    .innerJoin(recommendation, eq(recommendation.id, update.recommendationId))
    .where(
      and(
        inScope(scope),
        eq(update.organisationId, organisationId),
        eq(update.state, "published"),
        lte(update.asOfLastDay, asOf),
      ),
    )
    .all();
  const newest = new Map<string, PublishedWork>();
  for (const row of rows.toSorted(byNewest)) if (!newest.has(row.ref)) newest.set(row.ref, row);
  return newest;
}

/** What the organisation has in hand in scope, by reference. Ask only for one that the reader may read. */
export function workInHand(
  reader: Reader,
  scope: Scope,
  organisationId: string,
): Map<string, WorkInHand> {
  const rows = reader
    .select({
      id: update.id,
      ref: recommendation.ref,
      state: update.state,
      version: update.version,
      status: update.status,
      asOf: update.asOf,
      changedAt: sql<string>`coalesce(${update.changedAt}, ${update.createdAt})`,
      ...TEXTS,
    })
    .from(update)
    .innerJoin(recommendation, eq(recommendation.id, update.recommendationId))
    .where(
      and(
        inScope(scope),
        eq(update.organisationId, organisationId),
        inArray(update.state, [...UNPUBLISHED_STATES]),
      ),
    )
    .all();
  return new Map(
    rows.flatMap(({ state, ...row }) =>
      isUnpublished(state) ? [[row.ref, { ...row, state }]] : [],
    ),
  );
}
