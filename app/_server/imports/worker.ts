import { once } from "node:events";
import { parentPort, workerData } from "node:worker_threads";
import { isAskedToEnd } from "@/app/_server/asked-to-end";
import { errorFacts } from "@/app/_server/operation/error-facts";
import { log } from "@/app/_server/operation/log";
import { headingsOf } from "@/data/parsers/recommendation-file";
import { openedFile } from "@/data/parsers/opened-file";
import { openSnapshot } from "@/db/client";
import { openDatabase } from "@/db/opening/open-database";
import { planImport } from "@/db/commands/import/plan-import";
import { type FileToStage, stageRows } from "@/db/commands/import/stage-rows";
import { openStaging, type Staging } from "@/db/commands/import/staging";
import { runImport } from "@/db/commands/run-import";
import { expectedFailure } from "@/db/domain/storage-failure";
import { actorByPerson } from "@/db/queries/actor-by-person";
import type { ImportJob, ImportNews } from "./job";
import {
  BEGUN,
  filePath,
  type ImportOrder,
  type ImportStatus,
  readOrder,
  removeFolder,
  stagedPath,
  writeStatus,
} from "./kept-import";

/*
 * Reads, compares and brings in, in a thread of its own: whoever reads a page meanwhile does not notice.
 */

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
const tell = (news: ImportNews) => parentPort?.postMessage(news);

const job = workerData as ImportJob;

let status: ImportStatus = BEGUN;
let lastWritten = 0;
/** Milliseconds between two lines of progress. */
const PAUSE = 250;

/** Nobody wants to know any more what stands in the files. */
class ThrownAway extends Error {}

/** Notes how far it is; in between, only as often as somebody could look. */
function note(change: Partial<ImportStatus>, always = true): void {
  status = { ...status, ...change };
  if (!always && Date.now() - lastWritten < PAUSE) return;
  lastWritten = Date.now();
  writeStatus(job.folder, status);
}

/** Notes how far it is in between. Throws ThrownAway where it is to go no further. */
function noteProgress(change: Partial<ImportStatus>): void {
  if (isAskedToEnd()) throw new ThrownAway();
  note(change, false);
}

/** A failure of the file at this index. */
class FileFailure extends Error {
  constructor(
    readonly file: number,
    override readonly cause: unknown,
  ) {
    super("a file cannot be read", { cause });
  }
}

/** The rows of a file, with which file it was where they break off, and progress. */
async function* watched(file: FileToStage, index: number): FileToStage["rows"] {
  try {
    for await (const row of file.rows) yield row;
  } catch (error) {
    throw new FileFailure(index, error);
  }
}

async function opened({ files, settings }: ImportOrder): Promise<FileToStage[]> {
  const found: FileToStage[] = [];
  for (const [index, { name, size }] of files.entries()) {
    const file = { name, size, path: filePath(job.folder, index) };
    try {
      const whole = await openedFile(file, settings);
      const isFree = whole.format === "upr_info_csv" || whole.format === "own_table";
      const headings = isFree ? await headingsOf(file) : [];
      note({ headings: [...new Set([...status.headings, ...headings])] });
      found.push({ ...whole, rows: watched(whole, index) });
    } catch (error) {
      throw new FileFailure(index, error);
    }
  }
  return found;
}

async function compare(staging: Staging): Promise<void> {
  note({ stage: "comparing" });
  const { reader, close } = openSnapshot(job.databasePath);
  try {
    const onProgress = (done: number, of: number) => noteProgress({ done, of });
    await planImport(staging, reader, { onProgress });
  } finally {
    close();
  }
}

async function read(order: ImportOrder): Promise<void> {
  note(BEGUN);
  const staging = openStaging(stagedPath(job.folder));
  try {
    const onProgress = (file: number, rows: number) => noteProgress({ file, rows });
    await stageRows(staging, await opened(order), { settings: order.settings, onProgress });
    await compare(staging);
  } finally {
    staging.close();
  }
  note({ stage: "ready" });
}

async function run({ id, personId }: ImportOrder): Promise<void> {
  note({ ...BEGUN, stage: "running" });
  const db = openDatabase(job.databasePath);
  const write = async <Result>(work: () => Result): Promise<Result> => {
    tell("asks to write");
    if (parentPort) await once(parentPort, "message");
    try {
      return work();
    } finally {
      tell("has written");
    }
  };
  try {
    await runImport(
      db,
      actorByPerson(db, personId),
      { id, path: stagedPath(job.folder) },
      { write },
    );
  } finally {
    db.$client.close();
  }
  // What it did stands in the database.
  await removeFolder(job.folder);
}

function problemOf(error: unknown): ImportStatus["problem"] {
  const file = error instanceof FileFailure ? error.file : null;
  const cause = error instanceof FileFailure ? error.cause : error;
  const expected = expectedFailure(cause);
  if (expected) return { code: expected.code, file };
  log("error", "import failed", { ...errorFacts(cause) });
  return { code: "unforeseen", file };
}

/** Says why it was not read, or not brought in. */
function failed(error: unknown): void {
  if (error instanceof ThrownAway) return;
  const problem = problemOf(error);
  // What was compared stands, and can be run once what is amiss is mended.
  const stage = job.kind === "run" && problem?.code !== "unforeseen" ? "ready" : "failed";
  note({ stage, problem });
}

try {
  const order = await readOrder(job.folder);
  if (order) await (job.kind === "read" ? read(order) : run(order));
} catch (error) {
  failed(error);
}
// It listens no more, so that it can end.
parentPort?.close();
