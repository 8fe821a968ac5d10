import { chmod, rm } from "node:fs/promises";
import type { Readable } from "node:stream";
import { FILE_TYPES, LARGEST_FILE } from "@/db/domain/evidence-file";
import { cleanFileName } from "./file-name";
import type { FileStore } from "./file-store";
import { cleanPicture } from "./clean-picture";
import { receiveUpload } from "./receive-upload";
import { typeOfFile } from "./type-of-file";

/** A file that is stored, as its row describes it. */
export interface TakenIn {
  name: string;
  mediaType: string;
  /** Bytes as they are stored; a picture is painted anew. */
  size: number;
  /** Hex. */
  sha256: string;
  storedAs: string;
  /** The boxes of the form that were ticked. */
  ticked: ReadonlySet<string>;
}

/**
 * Takes the file of an uploaded form into the store: received with a limit, told by its content, a
 * picture cleaned. After a refusal nothing of it is left. Throws `file_missing`, `file_empty`,
 * `file_too_large`, `upload_incomplete`, `file_type_refused`, `file_has_macros`, `picture_refused`.
 */
export async function takeIn(
  store: FileStore,
  { body, contentType, field }: { body: Readable; contentType: string; field: string },
): Promise<TakenIn> {
  const arriving = await store.newPath();
  const painted = await store.newPath();
  try {
    const reception = { body, contentType, field, largest: LARGEST_FILE, path: arriving };
    const { name, fields } = await receiveUpload(reception);
    const type = await typeOfFile(arriving, name);
    const isPicture = type === "png" || type === "jpeg";
    if (isPicture) {
      await cleanPicture(arriving, painted, type);
      await chmod(painted, 0o600);
    }
    const kept = await store.keep(isPicture ? painted : arriving);
    const { mediaType } = FILE_TYPES[type];
    return { name: cleanFileName(name, type), mediaType, ...kept, ticked: new Set(fields.keys()) };
  } finally {
    await rm(arriving, { force: true });
    await rm(painted, { force: true });
  }
}
