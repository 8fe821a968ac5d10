import { renameSync, writeFileSync } from "node:fs";
import { mkdir, readdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { ErrorCode } from "@/db/domain/errors";
import type { ImportSettings } from "@/db/domain/import-row";

/*
 * An import between its upload and the moment when it is brought in or discarded: a folder of its own,
 * which a worker and the server both look into. Nothing of it is in the database.
 */

/** What was sent, by whom, and what was said of it. */
export interface ImportOrder {
  id: string;
  personId: string;
  /** ISO instant. */
  uploadedAt: string;
  files: { name: string; size: number }[];
  settings: ImportSettings;
}

export const IMPORT_STAGES = ["reading", "comparing", "ready", "running", "failed"] as const;
export type ImportStage = (typeof IMPORT_STAGES)[number];

/** How far it is. */
export interface ImportStatus {
  stage: ImportStage;
  /** Index of the file that is being read, and rows read of all. */
  file: number;
  rows: number;
  /** Reviews that are compared. */
  done: number;
  of: number;
  /** Why it failed, or was not brought in; `file` by index where it lies with one. */
  problem: { code: ErrorCode | "unforeseen"; file: number | null } | null;
  /** Headings of tables whose columns can be said to mean something else. */
  headings: string[];
}

export const BEGUN: ImportStatus = {
  ...{ stage: "reading", file: 0, rows: 0, done: 0, of: 0, problem: null, headings: [] },
};

export const filePath = (folder: string, index: number) => join(folder, `file-${index}`);
export const stagedPath = (folder: string) => join(folder, "staged.sqlite");

/** At once: between asking whether a worker is at it and sending one, nobody else has a turn. */
function write(folder: string, name: string, content: object): void {
  const path = join(folder, name);
  // Whoever reads meanwhile reads the one or the other, never half of it.
  writeFileSync(`${path}.new`, JSON.stringify(content), { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

async function read<T>(folder: string, name: string): Promise<T | null> {
  try {
    return JSON.parse(await readFile(join(folder, name), "utf8")) as T;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

export const writeOrder = (folder: string, order: ImportOrder) =>
  write(folder, "order.json", order);
export const readOrder = (folder: string) => read<ImportOrder>(folder, "order.json");
export const writeStatus = (folder: string, status: ImportStatus) =>
  write(folder, "status.json", status);
export const readStatus = (folder: string) => read<ImportStatus>(folder, "status.json");

export const makeFolder = (folder: string) => mkdir(folder, { recursive: true, mode: 0o700 });
export const removeFolder = (folder: string) => rm(folder, { recursive: true, force: true });

/** In ms; null where somebody has removed it meanwhile. */
async function changedAt(folder: string): Promise<number | null> {
  try {
    return (await stat(folder)).mtimeMs;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** Removes imports that nobody has decided on for so long (ms). */
export async function sweepFolders(directory: string, longest: number): Promise<string[]> {
  await makeFolder(directory);
  const kept: string[] = [];
  for (const name of await readdir(directory)) {
    const folder = join(directory, name);
    const mtimeMs = await changedAt(folder);
    if (mtimeMs === null) continue;
    if (Date.now() - mtimeMs > longest) await removeFolder(folder);
    else kept.push(name);
  }
  return kept;
}
