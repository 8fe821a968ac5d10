import { chmod, mkdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import {
  BACKUP_FORMAT,
  type BackupFlaw,
  type BackupManifest,
  DATABASE_PART,
  filePart,
  FILES_FOLDER,
  SECRET_PART,
} from "@/db/domain/backup-manifest";
import { BackupProblem } from "@/db/domain/backup-problem";
import { toDisk } from "@/data/files/to-disk";
import type { MadeBackup } from "./backup-record";
import { partialName, removePartials } from "./backup-folder";
import { holdFiles } from "./held-files";
import type { ExaminedDatabase, KeptDatabase, NamedFile } from "./kept-database";
import { type PartToWrite, writeArchive } from "./write-archive";

/** How often the database is copied anew because files were removed right then. */
const TRIES = 5;

/** What is written beside the data while a backup is made; it is gone afterwards. */
const ASIDE = "backing-up";

export interface BackupToMake {
  dataDirectory: string;
  database: KeptDatabase;
  /** Absolute; its folder is there. */
  path: string;
  isScheduled: boolean;
  /** Of the program. */
  version: string;
  /** Asked once nobody else can make one: another process may just have made the one that was due. */
  isStillDue?: () => boolean;
  /** Notes it before anybody else can make one. */
  note: (made: MadeBackup) => void;
}

interface Gathered {
  madeAt: string;
  contents: ExaminedDatabase;
  /** Where each file of evidence is read. */
  files: PartToWrite[];
  missing: NamedFile[];
}

/** Copies the database, and finds every file that the copy names. */
async function gather({ dataDirectory, database }: BackupToMake, aside: string): Promise<Gathered> {
  const copy = join(aside, DATABASE_PART);
  const held = await holdFiles(join(dataDirectory, FILES_FOLDER), join(aside, FILES_FOLDER));
  for (let left = TRIES; left > 0; left -= 1) {
    await rm(copy, { force: true });
    const madeAt = await database.copy(copy);
    const contents = database.examine(copy);
    const files: PartToWrite[] = [];
    const missing: NamedFile[] = [];
    for (const file of contents.files) {
      const path = await held.pathOf(file.storedAs);
      if (path) files.push({ name: filePart(file.storedAs), path, compress: false });
      else missing.push(file);
    }
    // Added after the files were held, and removed before they were looked for: not missing, but past.
    const isPast = missing.some(({ storedAs }) => !database.stillNames(storedAs));
    if (!isPast) return { madeAt, contents, files, missing };
  }
  throw new BackupProblem("files_changing");
}

function flawsOf({ contents, missing }: Gathered, parts: BackupManifest["parts"]): BackupFlaw[] {
  const written = new Map(parts.map((part) => [part.name, part]));
  const differing = contents.files.filter(({ storedAs, size, sha256 }) => {
    const part = written.get(filePart(storedAs));
    return part && (part.size !== size || part.sha256 !== sha256);
  });
  const { brokenAt } = contents;
  return [
    ...missing.map(({ storedAs }) => ({ kind: "file_missing", storedAs }) as const),
    ...differing.map(({ storedAs }) => ({ kind: "file_differs", storedAs }) as const),
    ...(brokenAt === null ? [] : [{ kind: "trail_broken", event: brokenAt } as const]),
  ];
}

async function partsOf({ files }: Gathered, order: BackupToMake, aside: string) {
  const secret = join(order.dataDirectory, SECRET_PART);
  const hasSecret = await stat(secret).then(
    () => true,
    () => false,
  );
  return [
    { name: DATABASE_PART, path: join(aside, DATABASE_PART), compress: true },
    ...(hasSecret ? [{ name: SECRET_PART, path: secret, compress: false }] : []),
    ...files,
  ];
}

/** Under a name of its own until every byte is on the disk: a half one never looks like a backup. */
async function written(order: BackupToMake, gathered: Gathered, aside: string) {
  const { path, isScheduled, version } = order;
  const folder = dirname(path);
  const partial = join(folder, partialName(basename(path)));
  const { schema, audit, rows } = gathered.contents;
  let flaws: BackupFlaw[] = [];
  try {
    const { size, sha256 } = await writeArchive(
      partial,
      await partsOf(gathered, order, aside),
      (parts) => {
        flaws = flawsOf(gathered, parts);
        const { madeAt } = gathered;
        return { format: BACKUP_FORMAT, madeAt, version, schema, audit, rows, parts, flaws };
      },
    );
    await toDisk(partial);
    await rename(partial, path);
    await toDisk(folder);
    const made: MadeBackup = {
      ...{ madeAt: gathered.madeAt, path, size, sha256, isScheduled },
      files: gathered.files.length,
      auditEvents: audit.events,
      auditHead: audit.head,
      flaws: flaws.length,
    };
    return { made, flaws };
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

/**
 * Makes one file of everything that the data directory holds for good, while others go on reading and
 * writing: the database as of one moment, every file of evidence that it names then, and the secret. What
 * passes by itself (exports, uploads, imports under way) is left out. Throws BackupProblem `backup_busy`,
 * `database_damaged`, `files_changing`; and what the disk and SQLite throw.
 */
export async function makeBackup(
  order: BackupToMake,
): Promise<{ made: MadeBackup; flaws: BackupFlaw[] }> {
  const alone = order.database.alone();
  if (!alone) throw new BackupProblem("backup_busy");
  const aside = join(order.dataDirectory, ASIDE);
  const held = order.database.hold();
  try {
    if (order.isStillDue?.() === false) throw new BackupProblem("backup_busy");
    // What a backup that was killed has left.
    await rm(aside, { recursive: true, force: true });
    await mkdir(aside, { mode: 0o700 });
    await chmod(aside, 0o700);
    await removePartials(dirname(order.path));
    const gathered = await gather(order, aside);
    const result = await written(order, gathered, aside);
    order.note(result.made);
    return result;
  } finally {
    await rm(aside, { recursive: true, force: true });
    held.release();
    alone.release();
  }
}
