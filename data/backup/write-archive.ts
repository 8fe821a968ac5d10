import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";
import { type BackupManifest, MANIFEST_PART } from "@/db/domain/backup-manifest";
import { BackupProblem } from "@/db/domain/backup-problem";
import { sealing } from "./sealed-file";

/** A part that is to go in: what it is called there, and where it is now. */
export interface PartToWrite {
  name: string;
  path: string;
  /** Files of evidence are compressed by their own formats, mostly. */
  compress: boolean;
}

type WrittenPart = BackupManifest["parts"][number];

/** Quick rather than small: somebody is waiting for the processor. */
const LEVEL = 2;
const MODE = 0o100600;

/** Notes the size and hash of a part while it flows into the archive. */
function measured(part: PartToWrite, written: WrittenPart[]): Readable {
  const hash = createHash("sha256");
  let size = 0;
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      size += chunk.length;
      done(null, chunk);
    },
    flush(done) {
      written.push({ name: part.name, size, sha256: hash.digest("hex") });
      done();
    },
  });
  const source = createReadStream(part.path);
  source.once("error", (error: NodeJS.ErrnoException) => {
    // Only where the disk knows no second names: it was removed while it waited for its turn.
    const isGone = error.code === "ENOENT";
    through.destroy(isGone ? new BackupProblem("files_changing") : error);
  });
  return source.pipe(through);
}

/**
 * Writes the parts, and after them the manifest that `manifestOf` makes of what was written, into one
 * sealed ZIP file; `path` is one at which nothing is. No more than a piece of a part is ever in memory.
 * Throws what the disk throws; then what was written so far is left where it is.
 */
export async function writeArchive(
  path: string,
  parts: readonly PartToWrite[],
  manifestOf: (written: WrittenPart[]) => BackupManifest,
): Promise<{ size: number; sha256: string }> {
  const zip = new ZipFile();
  const broken = new AbortController();
  zip.on("error", (error) => broken.abort(error));
  const written: WrittenPart[] = [];
  const mtime = new Date();
  for (const part of parts) {
    const level = part.compress ? { compressionLevel: LEVEL } : { compress: false };
    zip.addReadStreamLazy(part.name, { ...level, mtime, mode: MODE }, (use) => {
      const stream = measured(part, written);
      stream.once("error", (error) => broken.abort(error));
      use(null, stream);
    });
  }
  zip.addReadStreamLazy(MANIFEST_PART, { compress: false, mtime, mode: MODE }, (use) => {
    const text = `${JSON.stringify(manifestOf(written), null, 1)}\n`;
    use(null, Readable.from([Buffer.from(text)]));
  });
  zip.end();
  const { through, size, sha256 } = sealing();
  const onDisk = createWriteStream(path, { flags: "wx", mode: 0o600, flush: true });
  try {
    await pipeline(zip.outputStream, through, onDisk, { signal: broken.signal });
  } catch (error) {
    throw broken.signal.aborted ? broken.signal.reason : error;
  }
  return { size: size(), sha256: sha256() };
}
