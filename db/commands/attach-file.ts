import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { DomainError } from "@/db/domain/errors";
import { LONGEST_FILE_NAME, MEDIA_TYPES, MOST_FILES } from "@/db/domain/evidence-file";
import { evidenceFile } from "@/db/schema";
import { askToReadAgain } from "./cited-by-submitted";
import { anybodySignedIn, type CommandContext, defineCommand } from "./define-command";
import { requireHolding, voidCheck } from "./holding";

const input = z.object({
  documentId: z.string(),
  organisationId: z.string(),
  name: z.string().min(1).max(LONGEST_FILE_NAME),
  mediaType: z.enum(MEDIA_TYPES),
  size: z.number().int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  storedAs: z.uuid(),
  withheld: z.boolean(),
});

function refuseWhatIsHere({ tx }: CommandContext, given: z.output<typeof input>): void {
  const { documentId, organisationId, sha256 } = given;
  const files = tx
    .select({ sha256: evidenceFile.sha256 })
    .from(evidenceFile)
    .where(
      and(eq(evidenceFile.documentId, documentId), eq(evidenceFile.organisationId, organisationId)),
    )
    .all();
  if (files.some((file) => file.sha256 === sha256)) throw new DomainError("file_here_already");
  if (files.length >= MOST_FILES) throw new DomainError("too_many_files");
}

/**
 * Records a file of an organisation's own document, whose bytes are stored already; it is private
 * until its document becomes public, and what was made sure of or read before does not cover it. Gives
 * its id.
 * Throws `document_unknown`, `not_permitted`, `file_here_already`, `too_many_files`.
 */
export const attachFile = defineCommand({
  name: "attach-file",
  input,
  admits: anybodySignedIn,
  run: (given, context) => {
    const { documentIsOwn } = requireHolding(context, given, "add_evidence");
    if (!documentIsOwn) throw new DomainError("not_permitted");
    refuseWhatIsHere(context, given);
    const { tx, actorId: addedById, now } = context;
    const id = crypto.randomUUID();
    tx.insert(evidenceFile)
      .values({ id, ...given, addedById, addedAt: now })
      .run();
    voidCheck(context, given);
    askToReadAgain(context, given);
    return {
      isPublic: false,
      subject: `file:${id}`,
      // The hash lets the bytes be held against the trail; it says nothing of them.
      detail: { documentId: given.documentId, size: given.size, sha256: given.sha256 },
      result: { id },
    };
  },
});
