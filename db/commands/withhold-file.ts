import { eq } from "drizzle-orm";
import { z } from "zod";
import { evidenceFile } from "@/db/schema";
import { askToReadAgain } from "./cited-by-submitted";
import { anybodySignedIn, defineCommand } from "./define-command";
import { requireFile, voidCheck } from "./holding";

/**
 * Takes a file back from the public at once and keeps it back, or lets it go out again: then it is
 * private until the next update on its document is published or the checklist is signed anew, and
 * whoever let it out answers for it as if they had sent it. Gives its document. Throws `file_unknown`, `not_permitted`.
 */
export const withholdFile = defineCommand({
  name: "withhold-file",
  input: z.object({ fileId: z.string(), withheld: z.boolean() }),
  admits: anybodySignedIn,
  run: ({ fileId, withheld }, context) => {
    const file = requireFile(context, fileId, "withhold_file");
    const { documentId } = file;
    const { tx, actorId } = context;
    const isLetOut = !withheld && file.withheld;
    const addedById = isLetOut ? actorId : file.addedById;
    tx.update(evidenceFile)
      .set(withheld ? { withheld, publishedAt: null } : { withheld, addedById })
      .where(eq(evidenceFile.id, fileId))
      .run();
    // What was signed, or read, did not count with this file going out.
    if (isLetOut) {
      voidCheck(context, file);
      askToReadAgain(context, file);
    }
    return {
      isPublic: withheld && file.publishedAt !== null,
      subject: `file:${fileId}`,
      detail: { documentId, withheld },
      result: { documentId },
    };
  },
});
