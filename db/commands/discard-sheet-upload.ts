import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { DomainError } from "@/db/domain/errors";
import { sheetUpload } from "@/db/schema";
import { anybodySignedIn, defineCommand } from "./define-command";

/**
 * Throws away a sheet that the person sent in; what was taken from it stays. Gives whose it was. Throws
 * `sheet_upload_unknown`.
 */
export const discardSheetUpload = defineCommand({
  name: "discard-sheet-upload",
  input: z.object({ id: z.string() }),
  admits: anybodySignedIn,
  run: ({ id }, { tx, actorId }) => {
    const isIt = and(eq(sheetUpload.id, id), eq(sheetUpload.personId, actorId ?? ""));
    const found = tx.select().from(sheetUpload).where(isIt).get();
    if (!found) throw new DomainError("sheet_upload_unknown");
    tx.delete(sheetUpload).where(isIt).run();
    const { organisationId } = found;
    return { isPublic: false, subject: `sheet:${id}`, result: { organisationId } };
  },
});
