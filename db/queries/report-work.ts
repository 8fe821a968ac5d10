import { and, eq, inArray, lte, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { groupedBy } from "@/db/domain/grouped";
import { letterOf, nameOfPart } from "@/db/domain/recommendation-part";
import type { OwnStatement } from "@/db/domain/report-completeness";
import type { Status } from "@/db/domain/status-scale";
import { byNewest } from "@/db/domain/track-status";
import {
  isUnpublished,
  UNPUBLISHED_STATES,
  type UnpublishedState,
} from "@/db/domain/update-states";
import type { UpdateText } from "@/db/domain/update-texts";
import {
  document,
  evidenceLink,
  recommendation,
  recommendationPart,
  update,
  updateEvidence,
} from "@/db/schema";
import { PASSAGE_IS_PUBLISHED } from "./published-passages";
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

/** Passages that it rests on and that everybody reads; one that waits for its checklist is not printed. */
const PUBLIC_EVIDENCE = sql<number>`(
  select count(*) from ${updateEvidence}
  join ${evidenceLink} on ${evidenceLink.id} = ${updateEvidence.evidenceLinkId}
  join ${document} on ${document.id} = ${evidenceLink.documentId}
  where ${updateEvidence.updateId} = ${update.id} and ${PASSAGE_IS_PUBLISHED}
)`;

/** What it is said of. */
const ABOUT = { ref: recommendation.ref, place: recommendationPart.place };

interface About {
  ref: string;
  /** Letter of the part; null for the whole. */
  part: string | null;
}

function aboutOf<Row extends { ref: string; place: number | null }>({ place, ...row }: Row) {
  return { ...row, part: place === null ? null : letterOf(place) };
}

/** What an organisation published last on a recommendation or a part of it. */
export interface PublishedWork extends OwnStatement, About, Record<UpdateText, string> {
  id: string;
  status: Status | null;
  publishedAt: string;
}

/** What it has in hand on one. */
export interface WorkInHand extends About, Record<UpdateText, string> {
  id: string;
  state: UnpublishedState;
  version: number;
  status: Status | null;
  asOf: string;
  /** ISO instant. */
  changedAt: string;
}

/**
 * What the organisation has published on each recommendation in scope, and on each part, up to a day
 * ("YYYY-MM-DD") or, where that is null, ever; by `nameOfPart`, the newest first.
 */
export function publishedStatements(
  reader: Reader,
  scope: Scope,
  organisationId: string,
  asOf: string | null,
): Map<string, PublishedWork[]> {
  const rows = reader
    .select({
      id: update.id,
      ...ABOUT,
      status: update.status,
      asOf: update.asOf,
      publishedAt: sql<string>`coalesce(${update.publishedAt}, '')`,
      evidenceCount: PUBLIC_EVIDENCE,
      ...TEXTS,
    })
    .from(update)
    .innerJoin(recommendation, eq(recommendation.id, update.recommendationId))
    .leftJoin(recommendationPart, eq(recommendationPart.id, update.partId))
    .where(
      and(
        inScope(scope),
        eq(update.organisationId, organisationId),
        eq(update.state, "published"),
        asOf === null ? undefined : lte(update.asOfLastDay, asOf),
      ),
    )
    .all();
  return groupedBy(rows.toSorted(byNewest).map(aboutOf), ({ ref, part }) => nameOfPart(ref, part));
}

/** The newest of each. */
export function publishedWork(
  reader: Reader,
  scope: Scope,
  organisationId: string,
  asOf: string | null,
): Map<string, PublishedWork> {
  const all = publishedStatements(reader, scope, organisationId, asOf);
  return new Map([...all].flatMap(([name, [newest]]) => (newest ? [[name, newest]] : [])));
}

/** What the organisation has in hand in scope, by `nameOfPart`. Ask only for one that the reader may read. */
export function workInHand(
  reader: Reader,
  scope: Scope,
  organisationId: string,
): Map<string, WorkInHand> {
  const rows = reader
    .select({
      id: update.id,
      ...ABOUT,
      state: update.state,
      version: update.version,
      status: update.status,
      asOf: update.asOf,
      changedAt: sql<string>`coalesce(${update.changedAt}, ${update.createdAt})`,
      ...TEXTS,
    })
    .from(update)
    .innerJoin(recommendation, eq(recommendation.id, update.recommendationId))
    .leftJoin(recommendationPart, eq(recommendationPart.id, update.partId))
    .where(
      and(
        inScope(scope),
        eq(update.organisationId, organisationId),
        inArray(update.state, [...UNPUBLISHED_STATES]),
      ),
    )
    .all();
  return new Map(
    rows
      .map(aboutOf)
      .flatMap(({ state, ...row }) =>
        isUnpublished(state) ? [[nameOfPart(row.ref, row.part), { ...row, state }]] : [],
      ),
  );
}
