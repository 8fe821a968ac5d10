import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { documentKindSchema } from "@/db/domain/evidence";
import { partialDateSchema } from "@/db/domain/partial-date";
import { may } from "@/db/domain/permissions";
import { TAG_SETTERS, VOCABULARIES } from "@/db/domain/vocabulary";
import { iso3Of } from "@/db/domain/state-names";
import { document, review } from "@/db/schema";
import { applyStaged } from "./import/apply-staged";
import { Planner } from "./import/planner";
import {
  dropStagedTables,
  inTransaction,
  makeStagedTables,
  StagedWriter,
} from "./import/staged-tables";
import { defineCommand } from "./define-command";

const tagSchema = z.object({
  vocabulary: z.enum(VOCABULARIES),
  version: z.string(),
  term: z.string().min(1),
  setBy: z.enum(TAG_SETTERS),
  confidence: z.string().nullable(),
});

const rowSchema = z.object({
  ref: z.string().min(1).max(80),
  place: z.int().positive(),
  headings: z.array(z.string().min(1)).min(1),
  number: z.string().nullable(),
  recommendingStates: z.array(z.string().min(1)),
  text: z.string().min(1),
  tags: z.array(tagSchema),
});

const inputSchema = z.object({
  review: z.object({
    id: z.string(),
    state: z.string(),
    iso3: z.string().length(3),
    cycle: z.int(),
    isHome: z.boolean().default(false),
    session: z.int().nullable(),
    reviewedOn: partialDateSchema.nullable(),
    adoptedOn: partialDateSchema.nullable(),
    midTermDue: partialDateSchema.nullable(),
    received: z.int().nullable(),
    supported: z.int().nullable(),
    noted: z.int().nullable(),
    note: z.string().nullable(),
  }),
  source: z.object({
    id: z.string(),
    title: z.string(),
    publisher: z.string(),
    kind: documentKindSchema,
    date: partialDateSchema,
    reference: z.string().nullable(),
    language: z.string(),
    address: z.string().nullable(),
    fullText: z.string().nullable(),
  }),
  rows: z.array(rowSchema),
});

type Input = z.output<typeof inputSchema>;

/** Stages the whole source in temporary tables, as an import of files does it in a file. */
function stage(tx: Tx, { review: of, source, rows }: Input): void {
  const run = inTransaction(tx);
  makeStagedTables(run, "temp");
  const writer = new StagedWriter(run, "temp");
  const planner = new Planner(tx, writer);
  const isNew = !tx.select({ id: review.id }).from(review).where(eq(review.id, of.id)).get();
  writer.add("staged_review", [
    ...[of.id, of.state, of.iso3, "UPR", of.cycle, of.session, of.reviewedOn, of.adoptedOn],
    ...[of.midTermDue, of.received, of.supported, of.noted, of.note],
    ...[of.isHome ? 1 : 0, isNew ? 1 : 0],
  ]);
  const from = { ...source, reviewId: of.id };
  for (const { recommendingStates, place, ...row } of rows) {
    const states = recommendingStates.map((name) => ({ name, iso3: iso3Of(name), part: null }));
    const none = { originalText: null, paragraph: null, positions: [], parts: [] };
    planner.addNew(
      { ...row, ...none, states, id: planner.newId(), documentId: source.id },
      from,
      place,
    );
  }
  writer.flush();
}

/**
 * Brings in one source document with all its recommendations: all or nothing. Importing a source that
 * is already there changes nothing. Gives how many rows were in the file, imported and already there.
 */
export const importRecommendations = defineCommand({
  name: "import-recommendations",
  input: inputSchema,
  admits: (actor) => may(actor, "import_recommendations"),
  run: (input, { tx, now }) => {
    const { id } = input.source;
    const known = tx.select({ id: document.id }).from(document).where(eq(document.id, id)).get();
    const inFile = input.rows.length;
    const subject = `document:${id}`;
    if (known) {
      const summary = { inFile, imported: 0, alreadyThere: inFile };
      return { isPublic: false, subject, detail: summary, result: summary };
    }
    stage(tx, input);
    applyStaged(tx, { importId: null, at: now });
    dropStagedTables(inTransaction(tx), "temp");
    const summary = { inFile, imported: inFile, alreadyThere: 0 };
    return { isPublic: true, subject, detail: summary, result: summary };
  },
});
