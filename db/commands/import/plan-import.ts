import { setImmediate as others } from "node:timers/promises";
import { eq } from "drizzle-orm";
import type { Reader } from "@/db/client";
import {
  comparedReview,
  type DocumentRows,
  type ReviewComparison,
} from "@/db/domain/import-comparison";
import { asPledge } from "@/db/domain/import-lists";
import type { SourceRow } from "@/db/domain/import-row";
import { asksOf, type StatedDocument, type StatedReview, UNSAID } from "@/db/domain/import-source";
import type { ImportSummary } from "@/db/domain/import-summary";
import { importState } from "@/db/queries/import-state";
import { referencesFrom, reviewForImport } from "@/db/queries/review-for-import";
import { document, review } from "@/db/schema";
import { Planner } from "./planner";
import { inStaging, makeStagedTables, StagedWriter } from "./staged-tables";
import { note, noted, type Plan, type Staging } from "./staging";

interface ReadDocument {
  stated: StatedDocument;
  hasRowsByState: boolean;
}

/** The rows of one document of a review, from the staging. */
function* rowsOf(
  staging: Staging,
  reviewId: string,
  { id, kind }: StatedDocument,
): Generator<SourceRow> {
  const rows = staging.prepare<[string, string], { content: string }>(
    "select content from read_row where review_id = ? and document_id = ? order by id",
  );
  for (const { content } of rows.iterate(reviewId, id)) {
    const row = JSON.parse(content) as SourceRow;
    yield kind === "pledge_list" ? asPledge(row) : row;
  }
}

function documentsOf(staging: Staging, reader: Reader, reviewId: string): ReadDocument[] {
  return staging
    .prepare<[string], { has_rows_by_state: number; content: string }>(
      "select has_rows_by_state, content from read_document where review_id = ? order by rowid",
    )
    .all(reviewId)
    .map((row) => {
      const stated = JSON.parse(row.content) as StatedDocument;
      // What is there already is as it is there.
      const known = reader.select().from(document).where(eq(document.id, stated.id)).get();
      const { title, date, reference } = known ?? stated;
      const hasRowsByState = row.has_rows_by_state === 1;
      return { stated: { ...stated, title, date, reference }, hasRowsByState };
    });
}

const stagedReview = (of: StatedReview, isNew: boolean) => [
  ...[of.id, of.state, of.iso3, of.mechanism.toUpperCase() === "UPR" ? "UPR" : of.mechanism],
  ...[of.cycle, of.session, of.reviewedOn, null, null, null, null, null, null, 0, isNew ? 1 : 0],
];

interface Planning {
  staging: Staging;
  reader: Reader;
  planner: Planner;
  writer: StagedWriter;
}

/** Compares one review and stages what is to be written of it. */
function planReview(planning: Planning, stated: StatedReview) {
  const { staging, reader, planner, writer } = planning;
  const isSaid = !stated.id.includes(UNSAID);
  const known = isSaid
    ? reader.select().from(review).where(eq(review.id, stated.id)).get()
    : undefined;
  const documents = documentsOf(staging, reader, stated.id);
  const rows = documents.map(({ stated: of, hasRowsByState }): DocumentRows => {
    const { id, title, date } = of;
    const citation = of.reference ?? title;
    return {
      document: { id, title, date, citation, hasRowsByState },
      rows: rowsOf(staging, stated.id, of),
    };
  });
  const found = isSaid ? reviewForImport(reader, stated.id) : [];
  const { newId } = planner;
  const taken = isSaid ? referencesFrom(reader, stated.id) : [];
  const comparison = comparedReview(stated.id, found, rows, { newId, taken });
  if (isSaid && comparison.compared.length > 0) {
    writer.add("staged_review", stagedReview(stated, !known));
    stageCompared(planning, comparison, documents);
  }
  const { state = stated.state, mechanism, cycle, session } = known ?? stated;
  const { recommendations } = comparison;
  return {
    comparison,
    asks: asksOf(
      stated,
      documents.map((each) => each.stated),
    ),
    told: { id: stated.id, state, mechanism, cycle, session, recommendations, isNew: !known },
  };
}

function stageCompared(
  { planner, writer, reader }: Planning,
  { compared }: ReviewComparison,
  documents: readonly ReadDocument[],
): void {
  const byId = new Map(documents.map(({ stated }) => [stated.id, stated]));
  for (const { before, after, differences } of compared) {
    const of = byId.get(after.documentId) ?? documentById(reader, after.documentId);
    if (before === null) planner.addNew(after, of);
    else planner.addCorrection(before, after, of);
    for (const { field, before: was, after: is } of differences) {
      writer.add("staged_change", [after.id, field, was, is]);
    }
  }
}

/** A document that is there and that the files do not state: one of its recommendations is in another list. */
function documentById(reader: Reader, id: string): StatedDocument {
  const found = reader.select().from(document).where(eq(document.id, id)).get();
  if (!found) throw new Error(`no document ${id}`);
  return { ...found, reviewId: found.sourceOfReviewId ?? "" };
}

function emptySummary(staging: Staging): ImportSummary {
  const read = noted(staging, "read");
  if (!read) throw new Error("nothing was read yet");
  const { listed, ...counted } = read;
  return {
    ...counted,
    ...{ imported: 0, alreadyThere: 0, recommendations: 0, newRecommendations: 0, duplicates: 0 },
    ...{ reviews: [], differences: [], missing: [], asks: [], listed },
  };
}

/**
 * Compares what was read with the database, review by review, and stages what would be written. Others
 * have their turn between reviews. The result is noted in the staging, too.
 */
export async function planImport(
  staging: Staging,
  reader: Reader,
  {
    signal,
    onProgress,
  }: { signal?: AbortSignal; onProgress?: (done: number, of: number) => void } = {},
): Promise<Plan> {
  const state = importState(reader);
  const summary = emptySummary(staging);
  const run = inStaging(staging);
  makeStagedTables(run, "main");
  const writer = new StagedWriter(run, "main");
  const planning = { staging, reader, writer, planner: new Planner(reader, writer) };
  const reviews = staging
    .prepare<[], { content: string }>("select content from read_review order by id")
    .all()
    .map(({ content }) => JSON.parse(content) as StatedReview);
  const asks = new Set<ImportSummary["asks"][number]>();
  let writes = false;
  for (const [index, stated] of reviews.entries()) {
    const { comparison, told, asks: more } = planReview(planning, stated);
    summary.imported += comparison.rows.imported;
    summary.alreadyThere += comparison.rows.alreadyThere;
    summary.duplicates += comparison.rows.duplicates;
    summary.recommendations += comparison.recommendations;
    const isNew = ({ before }: { before: unknown }) => before === null;
    summary.newRecommendations += comparison.compared.filter(isNew).length;
    summary.reviews.push(told);
    for (const { differences } of comparison.compared) summary.differences.push(...differences);
    summary.missing.push(...comparison.missing);
    for (const ask of more) asks.add(ask);
    writes ||= comparison.compared.length > 0;
    signal?.throwIfAborted();
    onProgress?.(index + 1, reviews.length);
    await others();
  }
  writer.flush();
  summary.asks = [...asks];
  const plan = { summary, state, writes };
  note(staging, "plan", plan);
  return plan;
}
