import { asc, eq } from "drizzle-orm";
import type { Reader } from "@/db/client";
import type { Vocabulary } from "@/db/domain/vocabulary";
import { tag } from "@/db/schema";

/** The terms of a vocabulary that are in use, in alphabetical order. */
export function tagTerms(reader: Reader, vocabulary: Vocabulary): string[] {
  return reader
    .selectDistinct({ term: tag.term })
    .from(tag)
    .where(eq(tag.vocabulary, vocabulary))
    .orderBy(asc(tag.term))
    .all()
    .map((row) => row.term);
}
