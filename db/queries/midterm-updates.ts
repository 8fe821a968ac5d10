import { and, lte, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { addTo } from "@/db/domain/grouped";
import type { MidtermPassage, MidtermUpdate } from "@/db/domain/midterm-item";
import type { Track } from "@/db/domain/track";
import { update } from "@/db/schema";
import { IS_PUBLISHED } from "./in-state";
import { citedPassages } from "./published-passages";
import { askedByIds, unindexed } from "./put-together-once";
import type { NamedOnce } from "./named-once";
import { tuple } from "./tuples";

const UPDATE = tuple(
  update.recommendationId,
  update.id,
  update.organisationId,
  update.track,
  update.partId,
  update.status,
  update.asOf,
  update.publishedAt,
  update.codedFromDocumentId,
  update.reason,
  update.measures,
  update.results,
  update.challenges,
  update.assistance,
  update.nextSteps,
  update.midTermNote,
);

const updatesAsked = askedByIds((reader, isAsked) =>
  reader
    .select(UPDATE.fields)
    .from(update)
    .where(
      and(
        isAsked(update.recommendationId),
        IS_PUBLISHED,
        sql`${unindexed(update.track)} in (select value from json_each(${sql.placeholder("tracks")}))`,
        lte(unindexed(update.asOfLastDay), sql.placeholder("asOf")),
      ),
    )
    .prepare(),
);

const NONE: MidtermPassage[] = [];

/** From where this project coded a status; the document's title is null if that is not published. */
function codedFrom(title: string | null, documentId: string, evidence: readonly MidtermPassage[]) {
  const inDocument = evidence.filter((passage) => passage.document.id === documentId);
  return { title, locators: [...new Set(inDocument.map(({ locator }) => locator))] };
}

/**
 * These tracks' published updates on these recommendations up to a day ("YYYY-MM-DD"), by recommendation
 * id, superseded ones included. Its `organisation` is null where the name is withheld.
 */
export function midtermUpdates(
  reader: Reader,
  ids: readonly number[],
  { asOf, tracks }: { asOf: string; tracks: readonly Track[] },
  named: NamedOnce,
): Map<number, MidtermUpdate[]> {
  const { query, given } = updatesAsked(reader, ids);
  const rows = UPDATE.of({ query, given: { ...given, asOf, tracks: JSON.stringify(tracks) } });
  const citedBy = citedPassages(
    reader,
    rows.map(([, id]) => id),
    named,
  );
  const by = named.speakers.of(rows.map(([, , organisationId]) => organisationId));
  const coded = named.documents.of(rows.flatMap((row) => row[8] ?? []));
  const byRecommendation = new Map<number, MidtermUpdate[]>();
  for (const row of rows) {
    const [on, id, organisationId, track, partId, status, asOfDate, publishedAt, documentId] = row;
    // What is published has a status.
    if (status === null) continue;
    const evidence = citedBy.get(id) ?? NONE;
    const title = documentId === null ? null : (coded.get(documentId)?.title ?? null);
    const one: MidtermUpdate = {
      id,
      organisationId,
      organisation: by.get(organisationId)?.name ?? null,
      track,
      partId,
      status,
      asOf: asOfDate,
      publishedAt: publishedAt ?? "",
      evidence,
      codedFrom: documentId === null ? null : codedFrom(title, documentId, evidence),
      reason: row[9],
      measures: row[10],
      results: row[11],
      challenges: row[12],
      assistance: row[13],
      nextSteps: row[14],
      midTermNote: row[15],
    };
    addTo(byRecommendation, on, one);
  }
  return byRecommendation;
}
