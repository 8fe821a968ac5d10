import { and, asc, eq, isNotNull, lte, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { groupedBy } from "@/db/domain/grouped";
import type { MidtermUpdate } from "@/db/domain/midterm-item";
import { publishedStatus } from "./published-assessments";
import { document, evidenceLink, organisation, update, updateEvidence } from "@/db/schema";
import { PASSAGE, PASSAGE_IS_PUBLISHED, passageOf } from "./published-passages";
import { idsOf, isOneOfIds, putTogetherOnce } from "./put-together-once";

const citedAsked = putTogetherOnce((reader) =>
  reader
    .select({ updateId: updateEvidence.updateId, ...PASSAGE })
    .from(updateEvidence)
    .innerJoin(evidenceLink, eq(evidenceLink.id, updateEvidence.evidenceLinkId))
    .innerJoin(document, eq(document.id, evidenceLink.documentId))
    .where(and(isOneOfIds(updateEvidence.updateId), PASSAGE_IS_PUBLISHED))
    .orderBy(asc(document.date), asc(document.id), asc(evidenceLink.place))
    .prepare(),
);

/** The published passages that these updates rest on, by update id. */
const citedPassages = (reader: Reader, updateIds: readonly string[]) =>
  groupedBy(citedAsked(reader).all(idsOf(updateIds)), (row) => row.updateId);

const updatesAsked = putTogetherOnce((reader) =>
  reader
    .select({
      on: update.recommendationId,
      id: update.id,
      organisationId: update.organisationId,
      name: organisation.name,
      nameWithheld: organisation.nameWithheld,
      track: update.track,
      partId: update.partId,
      status: publishedStatus,
      asOf: update.asOf,
      publishedAt: update.publishedAt,
      codedFromDocumentId: update.codedFromDocumentId,
      codedFromTitle: document.title,
      texts: {
        reason: update.reason,
        measures: update.measures,
        results: update.results,
        challenges: update.challenges,
        assistance: update.assistance,
        nextSteps: update.nextSteps,
        midTermNote: update.midTermNote,
      },
    })
    .from(update)
    .innerJoin(organisation, eq(organisation.id, update.organisationId))
    .leftJoin(
      document,
      and(eq(document.id, update.codedFromDocumentId), isNotNull(document.publishedAt)),
    )
    .where(
      and(
        isOneOfIds(update.recommendationId),
        eq(update.state, "published"),
        lte(update.asOfLastDay, sql.placeholder("asOf")),
      ),
    )
    .prepare(),
);

/**
 * The published updates on these recommendations up to a day ("YYYY-MM-DD"), by recommendation id,
 * superseded ones included. An organisation that withholds its name has none here.
 */
export function midtermUpdates(
  reader: Reader,
  ids: readonly number[],
  asOf: string,
): Map<number, MidtermUpdate[]> {
  const rows = updatesAsked(reader).all({ ...idsOf(ids), asOf });
  const citedBy = citedPassages(
    reader,
    rows.map((row) => row.id),
  );
  const updateOf = (row: (typeof rows)[number]): MidtermUpdate => {
    const evidence = (citedBy.get(row.id) ?? []).map(passageOf);
    const inDocument = evidence.filter((p) => p.document.id === row.codedFromDocumentId);
    const locators = [...new Set(inDocument.map((p) => p.locator))];
    return {
      id: row.id,
      organisationId: row.organisationId,
      organisation: row.nameWithheld ? null : row.name,
      track: row.track,
      partId: row.partId,
      status: row.status,
      asOf: row.asOf,
      publishedAt: row.publishedAt ?? "",
      codedFrom: row.codedFromDocumentId === null ? null : { title: row.codedFromTitle, locators },
      evidence,
      ...row.texts,
    };
  };
  const byRecommendation = groupedBy(rows, (row) => row.on);
  return new Map([...byRecommendation].map(([id, group]) => [id, group.map(updateOf)]));
}
