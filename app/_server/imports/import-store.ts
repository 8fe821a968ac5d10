import "server-only";
import { join } from "node:path";
import { z } from "zod";
import { instance } from "@/app/_server/instance";
import { noted, openStaging, type Plan } from "@/db/commands/import/staging";
import { DomainError } from "@/db/domain/errors";
import type { ImportSettings } from "@/db/domain/import-row";
import {
  BEGUN,
  type ImportOrder,
  type ImportStatus,
  makeFolder,
  readOrder,
  readStatus,
  removeFolder,
  stagedPath,
  sweepFolders,
  writeOrder,
  writeStatus,
} from "./kept-import";
import { startJob, stopJob, workOn } from "./start-job";

/** How long an import that nobody decides on is kept, in ms. */
const KEPT = 24 * 60 * 60 * 1000;

const directory = join(instance.dataDirectory, "imports");
const folderOf = (id: string) => join(directory, id);

const isId = (id: string) => z.uuid().safeParse(id).success;

export interface KeptImport {
  order: ImportOrder;
  status: ImportStatus;
}

/** A folder for files that are arriving, with its id. */
export async function newImport(): Promise<{ id: string; folder: string }> {
  await sweepFolders(directory, KEPT);
  const id = crypto.randomUUID();
  await makeFolder(folderOf(id));
  return { id, folder: folderOf(id) };
}

export const dropImport = (id: string): Promise<void> => removeFolder(folderOf(id));

/** The import of this person; null where there is none, or none any more. */
export async function keptImport(id: string, personId: string): Promise<KeptImport | null> {
  if (!isId(id)) return null;
  const folder = folderOf(id);
  const order = await readOrder(folder);
  const status = await readStatus(folder);
  if (!order || !status || order.personId !== personId) return null;
  if (Date.now() - Date.parse(order.uploadedAt) > KEPT && workOn(id) === null) {
    await removeFolder(folder);
    return null;
  }
  const isAtWork = ["reading", "comparing", "running"].includes(status.stage);
  if (!isAtWork || workOn(id) !== null) return { order, status };
  // It may have ended between the two questions.
  const now = (await readStatus(folder)) ?? status;
  const brokenOff = { code: "unforeseen", file: null } as const;
  if (now.stage !== status.stage) return { order, status: now };
  return { order, status: { ...now, stage: "failed", problem: brokenOff } };
}

/** All imports that this person has not decided on, the newest first. */
export async function keptImports(personId: string): Promise<KeptImport[]> {
  const ids = await sweepFolders(directory, KEPT);
  const found = await Promise.all(ids.map((id) => keptImport(id, personId)));
  return found
    .filter((one) => one !== null)
    .toSorted((a, b) => (a.order.uploadedAt < b.order.uploadedAt ? 1 : -1));
}

/** What was compared; null where it is not yet. */
export function planOf(id: string): Plan | null {
  const staging = openStaging(stagedPath(folderOf(id)));
  try {
    return noted(staging, "plan");
  } finally {
    staging.close();
  }
}

/** Begins to read the files that have arrived in the folder. */
export function beginImport(order: ImportOrder): void {
  const folder = folderOf(order.id);
  writeOrder(folder, order);
  writeStatus(folder, BEGUN);
  startJob(order.id, "read", folder);
}

async function own(id: string, personId: string): Promise<KeptImport> {
  const found = await keptImport(id, personId);
  if (!found) throw new DomainError("import_unknown");
  return found;
}

/** Reads it anew with other settings. Throws `import_unknown`, `import_busy`. */
export async function readAgain(id: string, personId: string, settings: ImportSettings) {
  const { order } = await own(id, personId);
  if (workOn(id) !== null) throw new DomainError("import_busy");
  beginImport({ ...order, settings });
}

/** Brings it in as it was shown. Throws `import_unknown`, `import_busy`, `import_incomplete`. */
export async function beginRun(id: string, personId: string): Promise<void> {
  const { status } = await own(id, personId);
  if (workOn(id) !== null || status.stage !== "ready") throw new DomainError("import_busy");
  const plan = planOf(id);
  if (!plan) throw new DomainError("import_unknown");
  if (plan.summary.asks.length > 0) throw new DomainError("import_incomplete");
  const folder = folderOf(id);
  writeStatus(folder, { ...status, stage: "running", problem: null });
  startJob(id, "run", folder);
}

/** Stops what is being read, and throws it away. Throws `import_unknown`; `import_busy` while it is written. */
export async function discardImport(id: string, personId: string): Promise<void> {
  await own(id, personId);
  if (workOn(id) === "run") throw new DomainError("import_busy");
  await stopJob(id);
  await dropImport(id);
}
