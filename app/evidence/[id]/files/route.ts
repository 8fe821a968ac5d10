import { Readable } from "node:stream";
import type { ReadableStream as NodeReadableStream } from "node:stream/web";
import { actorForChange } from "@/app/_server/actor";
import { reader, writer } from "@/app/_server/database";
import { evidenceStore } from "@/app/_server/evidence-store";
import { readableOrganisations } from "@/app/_server/readable-organisations";
import { sendOn } from "@/app/_server/answers";
import { takeIn } from "@/data/files/take-in";
import { attachFile } from "@/db/commands/attach-file";
import { DomainError } from "@/db/domain/errors";
import { LARGEST_FILE } from "@/db/domain/evidence-file";
import { type Actor, may } from "@/db/domain/permissions";
import { ownerAmong } from "@/db/queries/evidence-files";
import { notAllowed } from "@/app/_server/not-allowed";

/** What a form takes besides its file. */
const ENVELOPE = 64 * 1024;

/** The organisation for which the actor adds a file to its document. Throws `not_signed_in`, `document_unknown`, `not_permitted`. */
async function ownerFor(actor: Actor, documentId: string): Promise<string> {
  if (actor.kind === "visitor") throw new DomainError("not_signed_in");
  const owner = ownerAmong(await reader(), documentId, readableOrganisations(actor));
  if (owner === null) throw new DomainError("document_unknown");
  if (!may(actor, "add_evidence", owner)) throw new DomainError("not_permitted");
  return owner;
}

/** Takes the file in and records it. What is stored and not recorded is removed again. */
async function receive(request: Request, actor: Actor, documentId: string): Promise<void> {
  const organisationId = await ownerFor(actor, documentId);
  if (Number(request.headers.get("content-length")) > LARGEST_FILE + ENVELOPE) {
    throw new DomainError("file_too_large");
  }
  if (!request.body) throw new DomainError("file_missing");
  const { ticked, ...file } = await takeIn(evidenceStore, {
    body: Readable.fromWeb(request.body as NodeReadableStream),
    contentType: request.headers.get("content-type") ?? "",
    field: "file",
  });
  try {
    const withheld = ticked.has("withheld");
    attachFile(await writer(), actor, { documentId, organisationId, ...file, withheld });
  } catch (error) {
    await evidenceStore.remove(file.storedAs);
    throw error;
  }
}

/**
 * Takes a file for a document of one's own organisation, from a plain form: `file`, and `withheld`
 * where the original is not to be published. Who asks is made sure of before anything is read. Sends on
 * to the document's page, which says what happened.
 */
export async function POST(
  request: Request,
  context: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await context.params;
  const page = `/evidence/${encodeURIComponent(id)}`;
  return sendOn(page, async () => {
    await receive(request, await actorForChange(), id);
    return `${page}?done=file`;
  });
}

const other = notAllowed("POST");
export {
  other as DELETE,
  other as GET,
  other as HEAD,
  other as OPTIONS,
  other as PATCH,
  other as PUT,
};
