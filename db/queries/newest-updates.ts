import { and, desc, eq, lte, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { letterOf } from "@/db/domain/recommendation-part";
import type { Status } from "@/db/domain/status-scale";
import type { Track } from "@/db/domain/track";
import { publishedStatus } from "./published-assessments";
import { isInStateWithin } from "./in-state";
import { inScope, type Scope } from "./scope";
import { document, organisation, recommendation, recommendationPart, update } from "@/db/schema";

/** A published update, with what it is about. */
export interface NewestUpdate {
  id: string;
  ref: string;
  /** Letter of the part that it is about; null: the whole. */
  part: string | null;
  /** The recommendation or the part, verbatim. */
  text: string;
  track: Track;
  status: Status;
  /** Null where the organisation withholds its name. */
  organisation: string | null;
  /** PartialDate. */
  asOf: string;
  /** ISO instant. */
  publishedAt: string;
  /** Title of the document from which this project coded the status; null where it was submitted. */
  codedFrom: string | null;
}

/** The `most` updates in scope that were published last, newest first, as of a day ("YYYY-MM-DD"). */
export function newestUpdates(
  reader: Reader,
  scope: Scope,
  most: number,
  asOf: string,
): NewestUpdate[] {
  return reader
    .select({
      id: update.id,
      ref: recommendation.ref,
      place: recommendationPart.place,
      text: sql<string>`coalesce(${recommendationPart.text}, ${recommendation.text})`,
      track: update.track,
      status: publishedStatus,
      organisation: organisation.name,
      nameWithheld: organisation.nameWithheld,
      asOf: update.asOf,
      publishedAt: update.publishedAt,
      codedFrom: document.title,
    })
    .from(recommendation)
    .innerJoin(update, eq(update.recommendationId, recommendation.id))
    .leftJoin(recommendationPart, eq(recommendationPart.id, update.partId))
    .innerJoin(organisation, eq(organisation.id, update.organisationId))
    .leftJoin(document, eq(document.id, update.codedFromDocumentId))
    .where(and(inScope(scope), isInStateWithin(scope, "published"), lte(update.asOfLastDay, asOf)))
    .orderBy(desc(update.publishedAt), desc(update.asOfLastDay), recommendation.ref)
    .limit(most)
    .all()
    .map(({ nameWithheld, place, ...row }) => ({
      ...row,
      part: place === null ? null : letterOf(place),
      organisation: nameWithheld ? null : row.organisation,
      publishedAt: row.publishedAt ?? "",
    }));
}
