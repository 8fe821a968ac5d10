import type { Readable } from "node:stream";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { archiveError, checkedEntries, type ZipLimits } from "./zip";

/** Enough for the world's recommendations in one workbook; nothing of it is in memory at once. */
const LARGE_FILE: ZipLimits = { parts: 2_000, bytes: 2 * 1024 * 1024 * 1024, ratio: 200 };

/** An archive on the disk whose parts are unpacked as they are read. */
export interface StreamedArchive {
  has: (name: string) => boolean;
  names: readonly string[];
  /** Bytes, unpacked; 0 where there is no such part. */
  sizeOf: (name: string) => number;
  /** The part, piece by piece; nothing where there is no such part. */
  read: (name: string) => AsyncGenerator<Buffer>;
  close: () => void;
}

/** Piece by piece; the reader ends with an error where more comes than the directory says. */
async function* unpacked(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  let stream: Readable | undefined;
  try {
    stream = await zip.openReadStreamPromise(entry);
    for await (const piece of stream) yield piece as Buffer;
  } catch (error) {
    throw archiveError(error);
  } finally {
    stream?.destroy();
  }
}

/**
 * Opens an archive, after a look at its directory. Throws `archive_damaged`, `archive_too_large`,
 * `archive_unsafe`; so does reading a part.
 */
export async function openArchive(
  path: string,
  limits: ZipLimits = LARGE_FILE,
): Promise<StreamedArchive> {
  let zip: ZipFile | undefined;
  try {
    zip = await openPromise(path, { lazyEntries: true, autoClose: false });
    const entries = new Map(
      (await checkedEntries(zip, limits)).map((entry) => [entry.fileName, entry]),
    );
    const opened = zip;
    return {
      has: (name) => entries.has(name),
      names: [...entries.keys()],
      sizeOf: (name) => entries.get(name)?.uncompressedSize ?? 0,
      async *read(name) {
        const entry = entries.get(name);
        if (entry) yield* unpacked(opened, entry);
      },
      close: () => opened.close(),
    };
  } catch (error) {
    zip?.close();
    throw archiveError(error);
  }
}
