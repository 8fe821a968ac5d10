import { eq } from "drizzle-orm";
import { z } from "zod";
import { DomainError } from "@/db/domain/errors";
import { evidenceFile } from "@/db/schema";
import { askToReadAgain } from "./cited-by-submitted";
import { anybodySignedIn, defineCommand } from "./define-command";
import { requireFile } from "./holding";

/**
 * Removes a file that is not public. Gives its document and under which name the bytes are stored: they
 * are to be removed once this has been written. Throws `file_unknown`, `not_permitted`,
 * `file_is_public`.
 */
export const removeFile = defineCommand({
  name: "remove-file",
  input: z.object({ fileId: z.string() }),
  admits: anybodySignedIn,
  run: ({ fileId }, context) => {
    const file = requireFile(context, fileId, "remove_evidence");
    const { documentId, storedAs } = file;
    if (file.publishedAt !== null) throw new DomainError("file_is_public");
    context.tx.delete(evidenceFile).where(eq(evidenceFile.id, fileId)).run();
    askToReadAgain(context, file);
    return {
      isPublic: false,
      subject: `file:${fileId}`,
      detail: { documentId },
      result: { documentId, storedAs },
    };
  },
});
