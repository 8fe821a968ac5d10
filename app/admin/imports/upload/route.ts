import { Readable } from "node:stream";
import type { ReadableStream as NodeReadableStream } from "node:stream/web";
import { actorForChange } from "@/app/_server/actor";
import { sendOn } from "@/app/_server/answers";
import { beginImport, dropImport, newImport } from "@/app/_server/imports/import-store";
import { filePath } from "@/app/_server/imports/kept-import";
import { settingsOf } from "@/app/_server/imports/settings-of";
import { notAllowed } from "@/app/_server/not-allowed";
import { shownFileName } from "@/data/files/file-name";
import { receiveUploads } from "@/data/files/receive-upload";
import { DomainError } from "@/db/domain/errors";
import { may } from "@/db/domain/permissions";

const PAGE = "/admin/imports";

/** Bytes of all files together. A year of UHRI has 60 MB. */
const LARGEST = 200 * 1024 * 1024;
const MOST_FILES = 20;

async function received(request: Request, folder: string) {
  if (Number(request.headers.get("content-length")) > LARGEST) {
    throw new DomainError("import_files_too_large");
  }
  if (!request.body) throw new DomainError("file_missing");
  try {
    const { files, fields } = await receiveUploads({
      body: Readable.fromWeb(request.body as NodeReadableStream),
      contentType: request.headers.get("content-type") ?? "",
      field: "file",
      largest: LARGEST,
      most: MOST_FILES,
      pathOf: (index) => filePath(folder, index),
    });
    return { files: files.map(({ name, size }) => ({ name: shownFileName(name), size })), fields };
  } catch (error) {
    const isTooLarge = error instanceof DomainError && error.code === "file_too_large";
    throw isTooLarge ? new DomainError("import_files_too_large") : error;
  }
}

/** Takes files in and begins to read them. Gives the import's id. */
async function receive(request: Request): Promise<string> {
  const actor = await actorForChange();
  if (actor.kind !== "person") throw new DomainError("not_signed_in");
  if (!may(actor, "import_recommendations")) throw new DomainError("not_permitted");
  const { id, folder } = await newImport();
  try {
    const { files, fields } = await received(request, folder);
    // What makes no sense is asked for again beside the preview, where the files are not sent again.
    const { settings } = settingsOf((field) => fields.get(field) ?? "");
    const uploadedAt = new Date().toISOString();
    beginImport({ id, personId: actor.id, uploadedAt, files, settings });
    return id;
  } catch (error) {
    await dropImport(id);
    throw error;
  }
}

/** Takes lists of recommendations from a plain form, and sends on to what they would change. */
export const POST = (request: Request): Promise<Response> =>
  sendOn(PAGE, async () => `${PAGE}/${await receive(request)}`);

const other = notAllowed("POST");
export {
  other as DELETE,
  other as GET,
  other as HEAD,
  other as OPTIONS,
  other as PATCH,
  other as PUT,
};
