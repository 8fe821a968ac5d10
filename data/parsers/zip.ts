import { Buffer } from "node:buffer";
import { type Entry, fromBufferPromise, type ZipFile as ZipReader } from "yauzl";
import { DomainError, type ErrorCode } from "@/db/domain/errors";

export interface ZipLimits {
  parts: number;
  /** Bytes of all parts together, unpacked. */
  bytes: number;
  /** How many times its packed size a part may be, unpacked. What is small is not asked. */
  ratio: number;
}

/** Enough for a list or a workbook of some ten thousand rows. */
export const OFFICE_FILE: ZipLimits = { parts: 2_000, bytes: 64 * 1024 * 1024, ratio: 200 };

/** Below this many bytes a part is no bomb, whatever its ratio. */
const SMALL = 1024 * 1024;

function refusalOf(entries: readonly Entry[], limits: ZipLimits): ErrorCode | null {
  if (entries.length > limits.parts) return "archive_too_large";
  const names = new Set(entries.map(({ fileName }) => fileName.toLowerCase()));
  if (names.size < entries.length) return "archive_unsafe";
  const whole = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  const swells = entries.some(
    ({ uncompressedSize, compressedSize }) =>
      uncompressedSize > SMALL && uncompressedSize > compressedSize * limits.ratio,
  );
  return whole > limits.bytes || swells ? "archive_too_large" : null;
}

/** The directory of the archive. More entries than allowed are not read to their end. */
async function entriesOf(zip: ZipReader, limits: ZipLimits): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) {
    entries.push(entry);
    if (entries.length > limits.parts) break;
  }
  return entries;
}

/** The entries of an archive whose directory shows nothing that is too large or unsafe; throws otherwise. */
export async function checkedEntries(zip: ZipReader, limits: ZipLimits): Promise<Entry[]> {
  const entries = await entriesOf(zip, limits);
  const refusal = refusalOf(entries, limits);
  if (refusal) throw new DomainError(refusal);
  return entries;
}

/** What the reader of archives has thrown, as an expected failure. */
export function archiveError(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  const message = error instanceof Error ? error.message : "";
  // The reader says it in a sentence; a name that leads out of the archive is no mere damage.
  if (/invalid (relative path|characters)|absolute path/u.test(message)) {
    return new DomainError("archive_unsafe");
  }
  const isLonger = /too many bytes/u.test(message);
  return new DomainError(isLonger ? "archive_too_large" : "archive_damaged");
}

async function bytesOf(zip: ZipReader, entry: Entry): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  // The reader ends with an error where a part is longer than the directory says.
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
  return new Uint8Array(Buffer.concat(chunks));
}

/**
 * The parts of an archive by name, in its order; folders are left out. Looks at the directory first, so
 * that nothing is unpacked which is too large. Throws `archive_damaged`, `archive_too_large`,
 * `archive_unsafe`.
 */
export async function unzip(
  bytes: Uint8Array,
  limits: ZipLimits = OFFICE_FILE,
): Promise<Map<string, Uint8Array>> {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true });
    const entries = await checkedEntries(zip, limits);
    const parts = new Map<string, Uint8Array>();
    for (const entry of entries) {
      if (!entry.fileName.endsWith("/")) parts.set(entry.fileName, await bytesOf(zip, entry));
    }
    return parts;
  } catch (error) {
    throw archiveError(error);
  }
}
