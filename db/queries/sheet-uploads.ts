import { and, desc, eq } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { followUpSheetSchema } from "@/db/domain/follow-up-sheet";
import { sheetUpload } from "@/db/schema";

/** Sheets that the person sent in and has not done with, the newest first. */
export function sheetUploads(reader: Reader, personId: string, organisationId: string) {
  return reader
    .select({
      id: sheetUpload.id,
      fileName: sheetUpload.fileName,
      uploadedAt: sheetUpload.uploadedAt,
    })
    .from(sheetUpload)
    .where(and(eq(sheetUpload.personId, personId), eq(sheetUpload.organisationId, organisationId)))
    .orderBy(desc(sheetUpload.uploadedAt))
    .all();
}

/** One of them, as it was read; null where the person has none of this id. */
export function sheetUploadById(reader: Reader, id: string, personId: string) {
  const found = reader
    .select()
    .from(sheetUpload)
    .where(and(eq(sheetUpload.id, id), eq(sheetUpload.personId, personId)))
    .get();
  if (!found) return null;
  const { content, ...about } = found;
  return { ...about, sheet: followUpSheetSchema.parse(JSON.parse(content)) };
}
