import { and, asc, eq, inArray, isNotNull, or } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { document, evidenceFile } from "@/db/schema";

/** A file that everybody may have. */
export interface PublicFile {
  id: string;
  name: string;
  mediaType: string;
  size: number;
  /** Hex, of the bytes as they are served. */
  sha256: string;
}

/** A file is public when it and its document are, and it is not withheld. */
const FILE_IS_PUBLIC = and(
  isNotNull(evidenceFile.publishedAt),
  eq(evidenceFile.withheld, false),
  isNotNull(document.publishedAt),
);

/** The files of a document that everybody may have, oldest first. */
export function publicFiles(reader: Reader, documentId: string): PublicFile[] {
  return reader
    .select({
      id: evidenceFile.id,
      name: evidenceFile.name,
      mediaType: evidenceFile.mediaType,
      size: evidenceFile.size,
      sha256: evidenceFile.sha256,
    })
    .from(evidenceFile)
    .innerJoin(document, eq(document.id, evidenceFile.documentId))
    .where(and(eq(evidenceFile.documentId, documentId), FILE_IS_PUBLIC))
    .orderBy(asc(evidenceFile.addedAt), asc(evidenceFile.id))
    .all();
}

/**
 * What it takes to serve a file of a document: null where there is none, or none that this reader may
 * have. `organisations`: ids of those whose unpublished material the reader may read.
 */
export function fileToServe(
  reader: Reader,
  asked: { documentId: string; fileId: string },
  organisations: readonly string[],
): { name: string; mediaType: string; storedAs: string } | null {
  const found = reader
    .select({
      name: evidenceFile.name,
      mediaType: evidenceFile.mediaType,
      storedAs: evidenceFile.storedAs,
    })
    .from(evidenceFile)
    .innerJoin(document, eq(document.id, evidenceFile.documentId))
    .where(
      and(
        eq(evidenceFile.id, asked.fileId),
        eq(evidenceFile.documentId, asked.documentId),
        or(FILE_IS_PUBLIC, inArray(evidenceFile.organisationId, [...organisations])),
      ),
    )
    .get();
  return found ?? null;
}

/** Which of these organisations the document belongs to; null where to none of them. */
export function ownerAmong(
  reader: Reader,
  documentId: string,
  organisations: readonly string[],
): string | null {
  const found = reader
    .select({ id: document.organisationId })
    .from(document)
    .where(and(eq(document.id, documentId), inArray(document.organisationId, [...organisations])))
    .get();
  return found?.id ?? null;
}
