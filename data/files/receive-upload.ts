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

interface ReceptionOfSeveral extends Omit<Reception, "path"> {
  /** So many files are taken at the most. */
  most: number;
  /** Where the bytes of each go, from 0. */
  pathOf: (index: number) => string;
}

const FEW = { fields: 12, headerPairs: 20, fieldSize: 200, fieldNameSize: 100 };

const brokenOff = () => new DomainError("upload_incomplete");

/** A full or broken disk is no fault of the sender. */
const isOfDisk = (error: NodeJS.ErrnoException) => error.syscall !== undefined;

function parserOf({ contentType, largest, most }: ReceptionOfSeveral): BusboyInstance {
  const headers: BusboyHeaders = { "content-type": contentType };
  const limits = { ...FEW, files: most, parts: FEW.fields + most, fileSize: largest };
  try {
    return new Busboy({ headers, limits });
  } catch {
    // It knows no such form.
    throw brokenOff();
  }
}

/** A file that is on its way to the disk. */
interface Arriving {
  name: string;
  size: number;
  path: string;
  written: Promise<void>;
}

/**
 * Writes the files of a multipart form to the disk as they arrive; no more of them is ever held in memory
 * than one piece. Fields without a file are passed over. What was written before a refusal is left where
 * it is. Throws `file_missing`, `file_empty`, `file_too_large`, `upload_incomplete`, and what the disk throws.
 */
export async function receiveUploads(
  reception: ReceptionOfSeveral,
): Promise<{ files: { name: string; size: number; path: string }[]; fields: Upload["fields"] }> {
  const { body, field, pathOf } = reception;
  const parser = parserOf(reception);
  const stop = new AbortController();
  const fields = new Map<string, string>();
  const arriving: Arriving[] = [];
  parser.on("field", (fieldName, value) => fields.set(fieldName, String(value)));
  parser.on("file", (fieldName, file, fileName) => {
    if (fieldName !== field) return void file.resume();
    const path = pathOf(arriving.length);
    const onDisk = createWriteStream(path, { flags: "wx", mode: 0o600 });
    const written = pipeline(file, onDisk, { signal: stop.signal });
    written.catch((error) => stop.abort(isOfDisk(error) ? error : brokenOff()));
    const one: Arriving = { name: fileName ?? "", size: 0, path, written };
    arriving.push(one);
    file.on("data", (piece: Buffer) => (one.size += piece.length));
    file.on("limit", () => stop.abort(new DomainError("file_too_large")));
  });
  try {
    await pipeline(body, parser, { signal: stop.signal });
    await Promise.all(arriving.map(({ written }) => written));
  } catch {
    // Stopped by what was found here; else by whoever sent it, and the files are still waited for.
    if (!stop.signal.aborted) stop.abort(brokenOff());
    await Promise.allSettled(arriving.map(({ written }) => written));
    throw stop.signal.reason;
  }
  const files = arriving
    .filter(({ name, size }) => name !== "" || size > 0)
    .map(({ name, size, path }) => ({ name, size, path }));
  if (files.length === 0) throw new DomainError("file_missing");
  if (files.some(({ size }) => size === 0)) throw new DomainError("file_empty");
  return { files, fields };
}

/** The same for the one file of a form. */
export async function receiveUpload({ path, ...reception }: Reception): Promise<Upload> {
  const { files, fields } = await receiveUploads({ ...reception, most: 1, pathOf: () => path });
  const [file] = files;
  if (!file) throw new DomainError("file_missing");
  return { name: file.name, size: file.size, fields };
}
