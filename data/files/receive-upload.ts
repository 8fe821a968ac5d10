import { createWriteStream } from "node:fs";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Busboy, type BusboyHeaders, type BusboyInstance } from "@fastify/busboy";
import { DomainError } from "@/db/domain/errors";

/** What came with a form: the file as the sender called it, its bytes, and the form's other fields. */
export interface Upload {
  name: string;
  size: number;
  fields: ReadonlyMap<string, string>;
}

interface Reception {
  body: Readable;
  /** The request's own header. */
  contentType: string;
  /** The form's field that holds the file. */
  field: string;
  /** Bytes; one more is refused while it is read. */
  largest: number;
  /** Where the bytes go: a path at which nothing is. */
  path: string;
}

const FEW = { fields: 8, files: 1, parts: 10, headerPairs: 20, fieldSize: 200, fieldNameSize: 100 };

const brokenOff = () => new DomainError("upload_incomplete");

/** A full or broken disk is no fault of the sender. */
const isOfDisk = (error: NodeJS.ErrnoException) => error.syscall !== undefined;

function parserOf({ contentType, largest }: Reception): BusboyInstance {
  const headers: BusboyHeaders = { "content-type": contentType };
  try {
    return new Busboy({ headers, limits: { ...FEW, fileSize: largest } });
  } catch {
    // It knows no such form.
    throw brokenOff();
  }
}

/**
 * Writes the file of a multipart form to the disk as it arrives; no more of it is ever held in memory
 * than one piece. What was written before a refusal is left at `path`. Throws `file_missing`,
 * `file_empty`, `file_too_large`, `upload_incomplete`, and what the disk throws.
 */
export async function receiveUpload(reception: Reception): Promise<Upload> {
  const { body, field, path } = reception;
  const parser = parserOf(reception);
  const stop = new AbortController();
  const fields = new Map<string, string>();
  let name = "";
  let size = 0;
  let writing: Promise<void> | null = null;
  parser.on("field", (fieldName, value) => fields.set(fieldName, String(value)));
  parser.on("file", (fieldName, file, fileName) => {
    if (fieldName !== field) return void file.resume();
    name = fileName ?? "";
    file.on("data", (piece: Buffer) => (size += piece.length));
    file.on("limit", () => stop.abort(new DomainError("file_too_large")));
    const onDisk = createWriteStream(path, { flags: "wx", mode: 0o600 });
    writing = pipeline(file, onDisk, { signal: stop.signal });
    writing.catch((error) => stop.abort(isOfDisk(error) ? error : brokenOff()));
  });
  try {
    await pipeline(body, parser, { signal: stop.signal });
    await (writing as Promise<void> | null);
  } catch {
    // Stopped by what was found here; else by whoever sent it, and the file is still waited for.
    if (!stop.signal.aborted) stop.abort(brokenOff());
    await Promise.allSettled([writing]);
    throw stop.signal.reason;
  }
  if (writing === null || (name === "" && size === 0)) throw new DomainError("file_missing");
  if (size === 0) throw new DomainError("file_empty");
  return { name, size, fields };
}
