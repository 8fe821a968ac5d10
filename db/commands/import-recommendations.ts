import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { documentKindSchema } from "@/db/domain/evidence";
import { partialDateSchema } from "@/db/domain/partial-date";
import { may } from "@/db/domain/permissions";
import { TAG_SETTERS, VOCABULARIES } from "@/db/domain/vocabulary";
import {
  document,
  recommendation,
  recommendationTag,
  recommendingState,
  review,
  tag,
  theme,
} from "@/db/schema";
import { defineCommand } from "./define-command";
import { keepTally } from "./keep-tally";

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

type Row = z.output<typeof rowSchema>;
type TagInput = z.output<typeof tagSchema>;

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

/** The headings of one source, found by their path and made where they are missing. */
function themeFinder(tx: Tx, documentId: string) {
  const known = new Map<string, number>();
  let place = 0;
  return (headings: readonly string[]): number => {
    let parentId: number | null = null;
    headings.forEach((title, depth) => {
      const path = headings.slice(0, depth + 1).join("\u0000");
      const found = known.get(path);
      parentId =
        found ??
        tx
          .insert(theme)
          .values({ documentId, parentId, title, place: ++place, level: depth + 1 })
          .returning({ id: theme.id })
          .get().id;
      known.set(path, parentId);
    });
    if (parentId === null) throw new Error("a recommendation stands under at least one heading");
    return parentId;
  };
}

/** Tags of the vocabularies, found by their term and made where they are missing. */
function tagFinder(tx: Tx) {
  const keyOf = (t: Pick<TagInput, "vocabulary" | "version" | "term">) =>
    [t.vocabulary, t.version, t.term].join("\u0000");
  const known = new Map(
    tx
      .select()
      .from(tag)
      .all()
      .map((t) => [keyOf(t), t.id]),
  );
  return ({ vocabulary, version, term }: TagInput): number => {
    const key = keyOf({ vocabulary, version, term });
    const id =
      known.get(key) ??
      tx.insert(tag).values({ vocabulary, version, term }).returning({ id: tag.id }).get().id;
    known.set(key, id);
    return id;
  };
}

function importer(tx: Tx, reviewId: string, documentId: string) {
  const themeOf = themeFinder(tx, documentId);
  const tagOf = tagFinder(tx);
  return (row: Row): void => {
    const { id } = tx
      .insert(recommendation)
      .values({
        ref: row.ref,
        reviewId,
        documentId,
        themeId: themeOf(row.headings),
        place: row.place,
        number: row.number,
        text: row.text,
      })
      .returning({ id: recommendation.id })
      .get();
    row.recommendingStates.forEach((name, index) => {
      tx.insert(recommendingState)
        .values({ recommendationId: id, place: index + 1, name })
        .run();
    });
    for (const t of row.tags) {
      const link = {
        recommendationId: id,
        tagId: tagOf(t),
        setBy: t.setBy,
        confidence: t.confidence,
      };
      tx.insert(recommendationTag).values(link).onConflictDoNothing().run();
    }
  };
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
    tx.insert(review).values(input.review).onConflictDoNothing().run();
    const known = tx
      .select({ id: document.id })
      .from(document)
      .where(eq(document.id, input.source.id))
      .get();
    const inFile = input.rows.length;
    const subject = `document:${input.source.id}`;
    if (known) {
      const summary = { inFile, imported: 0, alreadyThere: inFile };
      return { isPublic: false, subject, detail: summary, result: summary };
    }
    tx.insert(document)
      .values({
        ...input.source,
        sourceOfReviewId: input.review.id,
        risk: "public_source",
        publishedAt: now,
      })
      .run();
    input.rows.forEach(importer(tx, input.review.id, input.source.id));
    keepTally(tx, input.review.id);
    const summary = { inFile, imported: inFile, alreadyThere: 0 };
    return {
      isPublic: true,
      subject,
      detail: summary,
      result: summary,
    };
  },
});
