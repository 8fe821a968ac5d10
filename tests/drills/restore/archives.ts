import { createHash } from "node:crypto";
import { createWriteStream, readFileSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";
import Database from "better-sqlite3";
import { openBackup } from "@/data/backup/read-archive";
import { sealing } from "@/data/backup/sealed-file";
import { standAlone } from "@/db/back-up";
import type { BackupManifest } from "@/db/domain/backup-manifest";

/** A part of an archive that is made to deceive; `compress` as nobody's backup does. */
export interface FalsePart {
  name: string;
  bytes: Buffer;
  compress?: boolean;
}

/** Packs parts as they are and seals them, as somebody would who knows how a backup is made. */
export async function sealedArchive(path: string, parts: readonly FalsePart[]): Promise<void> {
  const zip = new ZipFile();
  for (const { name, bytes, compress = false } of parts) {
    zip.addReadStreamLazy(name, { compress }, (use) => use(null, Readable.from([bytes])));
  }
  zip.end();
  const { through } = sealing();
  await pipeline(zip.outputStream, through, createWriteStream(path));
}

const SEAL_LENGTH = "SHA-256 of all before this line: ".length + 64 + 1;

/** Seals bytes anew that were a sealed archive before they were changed. */
export async function sealAnew(path: string, bytes: Buffer): Promise<void> {
  const unsealed = Buffer.from(bytes.subarray(0, bytes.length - SEAL_LENGTH));
  unsealed.writeUInt16LE(0, unsealed.length - 2);
  const { through } = sealing();
  await pipeline(Readable.from([unsealed]), through, createWriteStream(path));
}

/** What an archive holds, unpacked. */
export async function partsOf(
  file: string,
): Promise<{ manifest: BackupManifest; parts: FalsePart[] }> {
  const folder = await mkdtemp(join(tmpdir(), "upr-drill-parts-"));
  const backup = await openBackup(file);
  try {
    await backup.unpack(folder, () => true);
    const { manifest } = backup;
    const parts = manifest.parts.map(({ name }) => ({
      name,
      bytes: readFileSync(join(folder, name)),
    }));
    return { manifest, parts };
  } finally {
    backup.close();
    await rm(folder, { recursive: true });
  }
}

const listed = ({ name, bytes }: FalsePart) => ({
  ...{ name, size: bytes.length },
  sha256: createHash("sha256").update(bytes).digest("hex"),
});

export const manifestPart = (manifest: unknown): FalsePart => ({
  name: "manifest.json",
  bytes: Buffer.from(JSON.stringify(manifest)),
});

/** A manifest that says of the parts what they are now. */
export const listing = (manifest: BackupManifest, parts: readonly FalsePart[]): BackupManifest => ({
  ...manifest,
  parts: parts.map(listed),
});

/** The database among the parts, changed by whoever has it in hand. */
export async function withDatabase(
  parts: readonly FalsePart[],
  change: (sqlite: Database.Database) => void,
): Promise<FalsePart[]> {
  const folder = await mkdtemp(join(tmpdir(), "upr-drill-database-"));
  const path = join(folder, "upr.sqlite");
  try {
    writeFileSync(path, parts.find(({ name }) => name === "upr.sqlite")?.bytes ?? "");
    const sqlite = new Database(path);
    change(sqlite);
    sqlite.close();
    standAlone(path);
    const bytes = readFileSync(path);
    return parts.map((part) => (part.name === "upr.sqlite" ? { ...part, bytes } : part));
  } finally {
    await rm(folder, { recursive: true });
  }
}
