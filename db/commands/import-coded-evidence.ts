import { eq, inArray } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { DomainError } from "@/db/domain/errors";
import { documentKindSchema, relationSchema } from "@/db/domain/evidence";
import { lastDayOf, partialDateSchema } from "@/db/domain/partial-date";
import { may } from "@/db/domain/permissions";
import { statusesOfferedTo, statusSchema } from "@/db/domain/status-scale";
import { type Track, trackSchema } from "@/db/domain/track";
import {
  document,
  evidenceLink,
  organisation,
  recommendation,
  update,
  updateEvidence,
} from "@/db/schema";
import { defineCommand } from "./define-command";

const inputSchema = z.object({
  documents: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      publisher: z.string(),
      kind: documentKindSchema,
      date: partialDateSchema,
      reference: z.string().nullable(),
      language: z.string(),
      risk: z.literal("public_source"),
      licence: z.string().nullable(),
      note: z.string().nullable(),
      track: trackSchema.nullable(),
      fullText: z.string().nullable(),
    }),
  ),
  links: z.array(
    z.object({
      id: z.string(),
      documentId: z.string(),
      ref: z.string(),
      relation: relationSchema,
      locator: z.string(),
      quote: z.string(),
      sentence: z.string(),
    }),
  ),
  codedUpdates: z.array(
    z.object({
      ref: z.string(),
      organisation: z.string(),
      track: trackSchema,
      status: statusSchema,
      asOf: partialDateSchema,
      documentId: z.string(),
      reason: z.string(),
      links: z.array(z.string()),
    }),
  ),
});

type Input = z.output<typeof inputSchema>;

function recommendationIds(tx: Tx, input: Input): (ref: string) => number {
  const refs = [...input.links, ...input.codedUpdates].map((entry) => entry.ref);
  const rows = tx
    .select({ id: recommendation.id, ref: recommendation.ref })
    .from(recommendation)
    .where(inArray(recommendation.ref, refs))
    .all();
  const ids = new Map(rows.map((row) => [row.ref, row.id]));
  return (ref) => {
    const id = ids.get(ref);
    if (id === undefined) throw new DomainError("recommendation_unknown");
    return id;
  };
}

/** Organisations whose word is coded from documents: they have no people here until they join. */
function organisationIdOf(tx: Tx, name: string, track: Track, now: string): string {
  const found = tx
    .select({ id: organisation.id })
    .from(organisation)
    .where(eq(organisation.name, name))
    .get();
  if (found) return found.id;
  const id = crypto.randomUUID();
  tx.insert(organisation).values({ id, name, track, createdAt: now }).run();
  return id;
}

function importDocuments(tx: Tx, input: Input, idOf: (ref: string) => number, now: string) {
  for (const entry of input.documents) {
    tx.insert(document)
      .values({ ...entry, publishedAt: now })
      .run();
    const links = input.links.filter((link) => link.documentId === entry.id);
    links.forEach(({ ref, ...link }, index) => {
      const place = index + 1;
      tx.insert(evidenceLink)
        .values({ ...link, place, recommendationId: idOf(ref), publishedAt: now })
        .run();
    });
  }
}

function importCodedUpdates(tx: Tx, input: Input, idOf: (ref: string) => number, now: string) {
  for (const coded of input.codedUpdates) {
    if (!statusesOfferedTo(coded.track).includes(coded.status)) {
      throw new DomainError("status_not_offered");
    }
    const id = crypto.randomUUID();
    tx.insert(update)
      .values({
        id,
        recommendationId: idOf(coded.ref),
        organisationId: organisationIdOf(tx, coded.organisation, coded.track, now),
        track: coded.track,
        state: "published",
        status: coded.status,
        asOf: coded.asOf,
        asOfLastDay: lastDayOf(coded.asOf) ?? coded.asOf,
        reason: coded.reason,
        codedFromDocumentId: coded.documentId,
        createdAt: now,
        publishedAt: now,
      })
      .run();
    for (const evidenceLinkId of coded.links) {
      tx.insert(updateEvidence).values({ updateId: id, evidenceLinkId }).run();
    }
  }
}

/**
 * Brings in published documents, the passages quoted from them, and the statuses that this project
 * coded from them: all or nothing. Documents that are already there make it change nothing.
 * Throws `recommendation_unknown`, `status_not_offered`.
 */
export const importCodedEvidence = defineCommand({
  name: "import-coded-evidence",
  input: inputSchema,
  admits: (actor) => may(actor, "import_recommendations"),
  run: (input, { tx, now }) => {
    const ids = input.documents.map((entry) => entry.id);
    const known = tx.select().from(document).where(inArray(document.id, ids)).all();
    const idOf = recommendationIds(tx, input);
    if (known.length === 0) {
      importDocuments(tx, input, idOf, now);
      importCodedUpdates(tx, input, idOf, now);
    }
    const imported = known.length === 0;
    const summary = {
      documents: imported ? input.documents.length : 0,
      links: imported ? input.links.length : 0,
      codedUpdates: imported ? input.codedUpdates.length : 0,
    };
    return {
      isPublic: true,
      subject: "evidence",
      detail: summary,
      result: summary,
    };
  },
});
