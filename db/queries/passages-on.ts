import { and, asc, eq, isNull, type SQL } from "drizzle-orm";
import type { Reader } from "@/db/client";
import type { Direction, Relation } from "@/db/domain/evidence";
import { passageMayGoPublic } from "@/db/domain/evidence-state";
import { checkState } from "@/db/domain/redaction";
import { document, evidenceLink, recommendation, redactionCheck } from "@/db/schema";
import { readable } from "./readable";

/** A passage with the document that it is taken from. */
export interface Passage {
  id: string;
  relation: Relation;
  direction: Direction | null;
  locator: string;
  quote: string;
  sentence: string;
  published: boolean;
  /** Whether it becomes public with the update that rests on it; else its checklist is to be signed first. */
  goesPublic: boolean;
  /** The recommendation under which it was recorded. */
  ref: string;
  document: { id: string; title: string; publisher: string; date: string };
}

/** The checklist of whoever recorded the passage. */
const COVERS_IT = and(
  eq(redactionCheck.documentId, document.id),
  eq(redactionCheck.organisationId, evidenceLink.organisationId),
);

/** Passages that meet a condition and that this reader may see, the best relation first. */
export function passagesWhere(
  reader: Reader,
  condition: SQL | undefined,
  organisations: readonly string[],
): Passage[] {
  return reader
    .select({
      id: evidenceLink.id,
      relation: evidenceLink.relation,
      direction: evidenceLink.direction,
      locator: evidenceLink.locator,
      quote: evidenceLink.quote,
      sentence: evidenceLink.sentence,
      publishedAt: evidenceLink.publishedAt,
      risk: evidenceLink.risk,
      documentRisk: document.risk,
      documentIsPrivate: isNull(document.publishedAt).mapWith(Boolean),
      // The first column tells whether there is a checklist at all.
      check: { preparedAt: redactionCheck.preparedAt, signedAt: redactionCheck.signedAt },
      ref: recommendation.ref,
      document: {
        id: document.id,
        title: document.title,
        publisher: document.publisher,
        date: document.date,
      },
    })
    .from(evidenceLink)
    .innerJoin(document, eq(document.id, evidenceLink.documentId))
    .innerJoin(recommendation, eq(recommendation.id, evidenceLink.recommendationId))
    .leftJoin(redactionCheck, COVERS_IT)
    .where(and(condition, readable(evidenceLink, organisations), readable(document, organisations)))
    .orderBy(asc(document.date), asc(document.id), asc(evidenceLink.place))
    .all()
    .map(({ publishedAt, risk, documentRisk, documentIsPrivate, check, ...row }) => ({
      ...row,
      published: publishedAt !== null,
      goesPublic:
        publishedAt !== null ||
        passageMayGoPublic(risk, {
          documentIsPublic: !documentIsPrivate,
          documentRisk,
          check: checkState(check),
        }),
    }));
}

/**
 * The passages recorded on a recommendation. `organisations`: ids of those whose unpublished material
 * the reader may read.
 */
export function passagesOn(
  reader: Reader,
  recommendationId: number,
  organisations: readonly string[],
): Passage[] {
  const condition = eq(evidenceLink.recommendationId, recommendationId);
  return passagesWhere(reader, condition, organisations);
}
