import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import {
  BACKUP_FORMAT,
  type BackupManifest,
  backupManifest,
  DATABASE_PART,
  isPartName,
  MANIFEST_PART,
} from "@/db/domain/backup-manifest";
import { BackupProblem } from "@/db/domain/backup-problem";
import { toDisk } from "@/data/files/to-disk";
import { requireSealed } from "./sealed-file";

/** Bytes; a manifest of half a million files is no larger. */
const LARGEST_MANIFEST = 128 * 1024 * 1024;

const STORED = 0;
const DEFLATED = 8;

const damaged = (what: string) => new BackupProblem("backup_damaged", what);

/** What the reader of archives throws says nothing to whoever has the backup in hand. */
async function reading<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof BackupProblem) throw error;
    if ((error as NodeJS.ErrnoException).syscall) throw error;
    throw damaged(error instanceof Error ? error.message : String(error));
  }
}

/** The entries by name. Nothing that leads elsewhere, comes twice, or is not written by `writeArchive`. */
async function entriesOf(zip: ZipFile, size: number): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let packed = 0;
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName;
    const isKnown = isPartName(name) || name === MANIFEST_PART;
    if (!isKnown || entries.has(name))
      throw new BackupProblem("part_unexpected", name.slice(0, 80));
    const mayBePacked = name === DATABASE_PART && entry.compressionMethod === DEFLATED;
    if (entry.isEncrypted() || (entry.compressionMethod !== STORED && !mayBePacked)) {
      throw new BackupProblem("part_unexpected", name);
    }
    // Parts that share their bytes would unpack to more than there is.
    packed += entry.compressedSize;
    if (packed > size) throw damaged(name);
    entries.set(name, entry);
  }
  return entries;
}

async function textOf(zip: ZipFile, entry: Entry): Promise<string> {
  if (entry.uncompressedSize > LARGEST_MANIFEST) throw damaged(MANIFEST_PART);
  const pieces: Buffer[] = [];
  for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString("utf8");
}

function manifestIn(text: string): BackupManifest {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw damaged(MANIFEST_PART);
  }
  const { format } = (content ?? {}) as { format?: unknown };
  if (typeof format === "number" && format > BACKUP_FORMAT) throw new BackupProblem("newer_format");
  const parsed = backupManifest.safeParse(content);
  if (!parsed.success) throw damaged(MANIFEST_PART);
  return parsed.data;
}

/** Throws where the archive holds something else than its manifest says. */
function requireAsListed(entries: ReadonlyMap<string, Entry>, { parts }: BackupManifest): void {
  const listed = new Set(parts.map(({ name }) => name));
  if (listed.size < parts.length) throw damaged(MANIFEST_PART);
  for (const { name, size } of parts) {
    const entry = entries.get(name);
    if (!entry || !isPartName(name)) throw new BackupProblem("part_missing", name.slice(0, 80));
    if (entry.uncompressedSize !== size) throw new BackupProblem("part_differs", name);
  }
  const extra = [...entries.keys()].find((name) => name !== MANIFEST_PART && !listed.has(name));
  if (extra) throw new BackupProblem("part_unexpected", extra);
  if (!listed.has(DATABASE_PART)) throw new BackupProblem("part_missing", DATABASE_PART);
}

async function hashOf(source: Readable, to: string | null): Promise<string> {
  const hash = createHash("sha256");
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, to === null ? undefined : chunk);
    },
  });
  if (to === null) await pipeline(source, through.resume());
  else await pipeline(source, through, createWriteStream(to, { flags: "wx", mode: 0o600 }));
  return hash.digest("hex");
}

/** A backup that was opened: sealed, and holding exactly the parts that its manifest lists. */
export interface OpenedBackup {
  manifest: BackupManifest;
  /** Bytes of all parts together, unpacked. */
  unpacked: number;
  /**
   * Reads every part and holds it against the manifest; writes those for which `wanted` says so into
   * the folder, for good. Throws `part_differs`, and what the disk throws.
   */
  unpack: (folder: string, wanted: (name: string) => boolean) => Promise<void>;
  close: () => void;
}

/**
 * Opens a backup and looks at all of it that can be seen before anything is unpacked. Throws
 * BackupProblem: `no_backup`, `backup_damaged`, `newer_format`, `part_unexpected`, `part_missing`,
 * `part_differs`; and what the disk throws.
 */
export async function openBackup(path: string): Promise<OpenedBackup> {
  await requireSealed(path);
  const { size } = await stat(path);
  const zip = await reading(openPromise(path, { autoClose: false, strictFileNames: true }));
  try {
    const entries = await reading(entriesOf(zip, size));
    const listed = entries.get(MANIFEST_PART);
    if (!listed) throw new BackupProblem("part_missing", MANIFEST_PART);
    const manifest = manifestIn(await reading(textOf(zip, listed)));
    requireAsListed(entries, manifest);
    const unpack: OpenedBackup["unpack"] = async (folder, wanted) => {
      const folders = new Set([folder]);
      for (const { name, sha256 } of manifest.parts) {
        const entry = entries.get(name);
        if (!entry) throw new BackupProblem("part_missing", name);
        const to = wanted(name) ? join(folder, name) : null;
        if (to) {
          folders.add(dirname(to));
          await mkdir(dirname(to), { recursive: true, mode: 0o700 });
        }
        const found = await reading(hashOf(await reading(zip.openReadStreamPromise(entry)), to));
        if (found !== sha256) throw new BackupProblem("part_differs", name);
        if (to) await toDisk(to);
      }
      for (const each of folders) await toDisk(each);
    };
    const unpacked = manifest.parts.reduce((sum, part) => sum + part.size, 0);
    return { manifest, unpacked, unpack, close: () => zip.close() };
  } catch (error) {
    zip.close();
    throw error;
  }
}
