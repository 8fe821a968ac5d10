import { and, eq, inArray } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { recommendation, reply, reportText, update } from "@/db/schema";

const updates = (reader: Reader, personId: string, own: string[]) =>
  reader
    .select({
      recommendation: recommendation.ref,
      state: update.state,
      status: update.status,
      asOf: update.asOf,
      createdAt: update.createdAt,
      publishedAt: update.publishedAt,
      reason: update.reason,
      measures: update.measures,
      results: update.results,
      challenges: update.challenges,
      assistance: update.assistance,
      nextSteps: update.nextSteps,
      midTermNote: update.midTermNote,
      evidence: update.draftedEvidence,
    })
    .from(update)
    .innerJoin(recommendation, eq(recommendation.id, update.recommendationId))
    .where(and(inArray(update.organisationId, own), eq(update.authorId, personId)))
    .all();

const replies = (reader: Reader, personId: string, own: string[]) =>
  reader
    .select({
      state: reply.state,
      createdAt: reply.createdAt,
      publishedAt: reply.publishedAt,
      text: reply.text,
    })
    .from(reply)
    .where(and(inArray(reply.organisationId, own), eq(reply.authorId, personId)))
    .all();

/** Why the person returned what others had sent in. */
function returns(reader: Reader, personId: string, own: string[]) {
  const of = (table: typeof update | typeof reply) =>
    reader
      .select({ changedAt: table.changedAt, comment: table.returnComment })
      .from(table)
      .where(and(inArray(table.organisationId, own), eq(table.returnedById, personId)))
      .all();
  return [...of(update), ...of(reply)];
}

const reportTexts = (reader: Reader, personId: string, own: string[]) =>
  reader
    .select({ section: reportText.section, changedAt: reportText.changedAt, text: reportText.text })
    .from(reportText)
    .where(and(inArray(reportText.organisationId, own), eq(reportText.authorId, personId)))
    .all();

/**
 * What a person wrote in these organisations (ids): those in which the person is now, so that it is never
 * what one may not read any more.
 */
export const ownTexts = (reader: Reader, personId: string, own: string[]) => ({
  updates: updates(reader, personId, own),
  replies: replies(reader, personId, own),
  returns: returns(reader, personId, own),
  reportTexts: reportTexts(reader, personId, own),
});
