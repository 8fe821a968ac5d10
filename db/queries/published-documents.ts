import { and, isNotNull } from "drizzle-orm";
import type { Reader } from "@/db/client";
import type { MidtermPassage } from "@/db/domain/midterm-item";
import { document } from "@/db/schema";
import { idsOf, isOneOfIds, putTogetherOnce } from "./put-together-once";

const documentsAsked = putTogetherOnce((reader) =>
  reader
    .select({
      id: document.id,
      title: document.title,
      publisher: document.publisher,
      date: document.date,
      reference: document.reference,
      address: document.address,
      track: document.track,
    })
    .from(document)
    .where(and(isOneOfIds(document.id), isNotNull(document.publishedAt)))
    .prepare(),
);

/** Those of these documents that are published, by id; an id may be given many times. */
export function publishedDocuments(
  reader: Reader,
  ids: readonly string[],
): Map<string, MidtermPassage["document"]> {
  const asked = [...new Set(ids)];
  if (asked.length === 0) return new Map();
  const rows = documentsAsked(reader).all(idsOf(asked));
  return new Map(rows.map((row) => [row.id, row]));
}
