import { and, desc, eq, inArray, isNotNull, type SQL } from "drizzle-orm";
import type { Reader } from "@/db/client";
import type { DraftedPiece } from "@/db/domain/drafted-piece";
import { groupedBy } from "@/db/domain/grouped";
import { asksForSecondPerson } from "@/db/domain/permissions";
import { letterOf } from "@/db/domain/recommendation-part";
import type { Status } from "@/db/domain/status-scale";
import type { Track } from "@/db/domain/track";
import {
  isUnpublished,
  UNPUBLISHED_STATES,
  type UnpublishedState,
} from "@/db/domain/update-states";
import type { UpdateText } from "@/db/domain/update-texts";
import {
  document,
  evidenceLink,
  organisation,
  recommendationPart,
  update,
  updateEvidence,
} from "@/db/schema";
import { isOneOf } from "./is-one-of";
import { type Passage, passagesWhere } from "./passages-on";

/** A published update. Its author and publisher are nobody's business but the organisation's. */
export interface PublishedUpdate extends Record<UpdateText, string> {
  id: string;
  organisationId: string;
  /** Null where the organisation chose not to be named. */
  organisationName: string | null;
  track: Track;
  /** The part that it is about, and its letter; null: the recommendation as a whole. */
  partId: number | null;
  part: string | null;
  status: Status;
  asOf: string;
  publishedAt: string;
  version: number;
  /** Set where the status was coded from a published document. */
  codedFrom: { id: string; title: string } | null;
  passages: Passage[];
}

/** All that is left of a withdrawn update. */
export interface WithdrawnUpdate {
  id: string;
  /** Letter of the part that it was about; null: the whole. */
  part: string | null;
  track: Track;
  withdrawnAt: string;
}

/** What an organisation has in hand and has not published. */
export interface UnpublishedUpdate extends Omit<
  PublishedUpdate,
  "publishedAt" | "codedFrom" | "status"
> {
  state: UnpublishedState;
  /** Null while nobody has chosen one; `asOf` may be empty likewise. */
  status: Status | null;
  authorId: string | null;
  createdAt: string;
  /** ISO instant of the last change. */
  changedAt: string | null;
  /** Why it was returned; empty where it was not. */
  returnComment: string;
  /** New evidence as typed so far. */
  draftedEvidence: DraftedPiece[];
  /** Whether author and publisher must differ. */
  secondPersonRequired: boolean;
}

function rowsWhere(reader: Reader, condition: SQL | undefined) {
  return reader
    .select()
    .from(update)
    .innerJoin(organisation, eq(organisation.id, update.organisationId))
    .leftJoin(recommendationPart, eq(recommendationPart.id, update.partId))
    .leftJoin(
      document,
      and(eq(document.id, update.codedFromDocumentId), isNotNull(document.publishedAt)),
    )
    .where(condition)
    .orderBy(desc(update.asOfLastDay), desc(update.publishedAt), desc(update.createdAt))
    .all();
}

type Row = ReturnType<typeof rowsWhere>[number];

/** The passages of each update; one that this reader may not see is left out. */
function passagesOfUpdates(reader: Reader, rows: Row[], organisations: readonly string[]) {
  const ids = rows.map((row) => row.update.id);
  const links = reader
    .select()
    .from(updateEvidence)
    .where(inArray(updateEvidence.updateId, ids))
    .all();
  const linkIds = links.map((link) => link.evidenceLinkId);
  const passages = passagesWhere(reader, isOneOf(evidenceLink.id, linkIds), organisations);
  const linksOf = groupedBy(links, (link) => link.updateId);
  return (updateId: string) => {
    const own = new Set(linksOf.get(updateId)?.map((link) => link.evidenceLinkId));
    return passages.filter((passage) => own.has(passage.id));
  };
}

function contentOf(
  { update: row, organisation: owner, recommendation_part: part }: Row,
  passages: Passage[],
) {
  const { id, organisationId, track, partId, asOf } = row;
  const { reason, measures, results, challenges, assistance, nextSteps, midTermNote } = row;
  return {
    ...{ id, organisationId, track, partId, asOf, passages },
    ...{ reason, measures, results, challenges, assistance, nextSteps, midTermNote },
    part: part && letterOf(part.place),
    organisationName: owner.nameWithheld ? null : owner.name,
  };
}

/**
 * Published updates on a recommendation, the newest as-of date first. `organisations`: ids of those whose
 * passages are named too that wait for their checklist; none for what everybody reads.
 */
export function publishedUpdatesOn(
  reader: Reader,
  recommendationId: number,
  organisations: readonly string[] = [],
): PublishedUpdate[] {
  const rows = rowsWhere(
    reader,
    and(eq(update.recommendationId, recommendationId), eq(update.state, "published")),
  );
  const passagesOf = passagesOfUpdates(reader, rows, organisations);
  return rows.map((row) => ({
    ...contentOf(row, passagesOf(row.update.id)),
    // What is published has a status.
    status: row.update.status as Status,
    version: row.update.version,
    publishedAt: row.update.publishedAt ?? "",
    codedFrom: row.document && { id: row.document.id, title: row.document.title },
  }));
}

/** When updates on a recommendation were withdrawn; nothing of what they said. */
export function withdrawnUpdatesOn(reader: Reader, recommendationId: number): WithdrawnUpdate[] {
  return reader
    .select({
      ...{ id: update.id, track: update.track, withdrawnAt: update.withdrawnAt },
      place: recommendationPart.place,
    })
    .from(update)
    .leftJoin(recommendationPart, eq(recommendationPart.id, update.partId))
    .where(and(eq(update.recommendationId, recommendationId), eq(update.state, "withdrawn")))
    .orderBy(desc(update.withdrawnAt))
    .all()
    .map(({ place, ...row }) => ({
      ...row,
      part: place === null ? null : letterOf(place),
      withdrawnAt: row.withdrawnAt ?? "",
    }));
}

/**
 * What these organisations have in hand on a recommendation. `organisations`: ids of those whose
 * unpublished material the reader may read; none for a visitor.
 */
export function unpublishedUpdatesOn(
  reader: Reader,
  recommendationId: number,
  organisations: readonly string[],
): UnpublishedUpdate[] {
  const rows = rowsWhere(
    reader,
    and(
      eq(update.recommendationId, recommendationId),
      inArray(update.organisationId, [...organisations]),
      inArray(update.state, [...UNPUBLISHED_STATES]),
    ),
  );
  const passagesOf = passagesOfUpdates(reader, rows, organisations);
  return rows.flatMap((row) => {
    const { id, state, status, authorId, version, track } = row.update;
    const { returnComment, draftedEvidence, createdAt, changedAt } = row.update;
    if (!isUnpublished(state)) return [];
    const { name, secondPersonRequired } = row.organisation;
    return {
      ...contentOf(row, passagesOf(id)),
      ...{ state, status, authorId, version, returnComment, draftedEvidence },
      ...{ createdAt, changedAt },
      organisationName: name,
      secondPersonRequired: asksForSecondPerson({ track, secondPersonRequired }),
    };
  });
}
