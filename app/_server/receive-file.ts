import "server-only";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import type { ReadableStream as NodeReadableStream } from "node:stream/web";
import { fileStore } from "@/data/files/file-store";
import { receiveUpload } from "@/data/files/receive-upload";
import { DomainError } from "@/db/domain/errors";
import { LARGEST_FILE } from "@/db/domain/evidence-file";
import { instance } from "./instance";

/** What a form takes besides its file. */
const ENVELOPE = 64 * 1024;

const store = fileStore(join(instance.dataDirectory, "received"));

/**
 * The file of a plain form ("file") with its name and the other fields. Nothing of it stays on disk. Ask
 * who sends it before. Throws `file_missing`, `file_too_large`, and what `receiveUpload` throws.
 */
export async function receiveFile(request: Request) {
  if (Number(request.headers.get("content-length")) > LARGEST_FILE + ENVELOPE) {
    throw new DomainError("file_too_large");
  }
  if (!request.body) throw new DomainError("file_missing");
  const path = await store.newPath();
  try {
    const { name, fields } = await receiveUpload({
      body: Readable.fromWeb(request.body as NodeReadableStream),
      contentType: request.headers.get("content-type") ?? "",
      field: "file",
      largest: LARGEST_FILE,
      path,
    });
    return { name, fields, bytes: new Uint8Array(await readFile(path)) };
  } finally {
    await rm(path, { force: true });
  }
}
