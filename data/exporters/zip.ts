import { Readable } from "node:stream";
import { ZipFile } from "yazl";

/** What a part of an archive says: its bytes, or pieces of them, which are made when it is their turn. */
export type ZipContent = Uint8Array | Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

/**
 * An archive of these parts by name, in their order, while they are made: no more of it is in memory than
 * what is given as bytes. `level`: of compression, 1 to 9.
 */
export function flowingZip(
  parts: ReadonlyMap<string, ZipContent>,
  level = 6,
): AsyncIterable<Uint8Array> {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  const broken = (error: Error) => output.destroy(error);
  zip.on("error", broken);
  const options = { compressionLevel: level };
  for (const [name, content] of parts) {
    if (content instanceof Uint8Array) zip.addBuffer(Buffer.from(content), name, options);
    else {
      zip.addReadStreamLazy(name, options, (give) =>
        // The library does not hear of it where a part cannot be made.
        give(null, Readable.from(content, { objectMode: false }).on("error", broken)),
      );
    }
  }
  zip.end();
  return output;
}

/** The whole of such an archive. */
export async function zipped(parts: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of flowingZip(parts)) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}
