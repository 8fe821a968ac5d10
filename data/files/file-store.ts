import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { type FileHandle, mkdir, open, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { toDisk } from "./to-disk";

const PIECE = 64 * 1024;

/** The bytes of a stored file: how many, and a stream that reads them when it is asked to. */
export interface StoredFile {
  size: number;
  stream: ReadableStream<Uint8Array>;
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) hash.update(piece);
  return hash.digest("hex");
}

/** Opens the file when the first piece is asked for, so that an answer nobody reads leaves nothing open. */
function streamOf(path: string): ReadableStream<Uint8Array> {
  let handle: FileHandle | null = null;
  const close = async () => {
    await handle?.close();
    handle = null;
  };
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        handle ??= await open(path, "r");
        const { bytesRead, buffer } = await handle.read(new Uint8Array(PIECE), 0, PIECE);
        if (bytesRead > 0) return controller.enqueue(buffer.subarray(0, bytesRead));
        await close();
        controller.close();
      },
      cancel: close,
    },
    { highWaterMark: 0 },
  );
}

/**
 * Files under random names in one folder that only this program's user may open. `directory` is made
 * when the first file comes.
 */
export function fileStore(directory: string) {
  const pathOf = (storedAs: string) => join(directory, storedAs);
  return {
    /** Where a stored file is, for whoever reads it in place. */
    pathOf,

    /** A path at which nothing is yet, for bytes that are arriving. */
    async newPath(): Promise<string> {
      await mkdir(directory, { recursive: true, mode: 0o700 });
      return pathOf(`arriving-${crypto.randomUUID()}`);
    },

    /** Keeps what stands at the path, for good. `sha256` is hex. */
    async keep(path: string): Promise<{ storedAs: string; size: number; sha256: string }> {
      const storedAs = crypto.randomUUID();
      const { size } = await stat(path);
      const sha256 = await hashOf(path);
      await toDisk(path);
      await rename(path, pathOf(storedAs));
      await toDisk(directory);
      return { storedAs, size, sha256 };
    },

    /** Throws what the disk throws where the file is not there. */
    async read(storedAs: string): Promise<StoredFile> {
      const { size } = await stat(pathOf(storedAs));
      return { size, stream: streamOf(pathOf(storedAs)) };
    },

    /** Removes a stored file; one that is not there is as good as removed. */
    remove: (storedAs: string): Promise<void> => rm(pathOf(storedAs), { force: true }),
  };
}

export type FileStore = ReturnType<typeof fileStore>;
