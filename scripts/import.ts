import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { openedFile } from "@/data/parsers/opened-file";
import type { Db } from "@/db/client";
import { openDatabase } from "@/db/opening/open-database";
import { planImport } from "@/db/commands/import/plan-import";
import { type FileToStage, stageRows } from "@/db/commands/import/stage-rows";
import { openStaging } from "@/db/commands/import/staging";
import { runImport } from "@/db/commands/run-import";
import { DatabaseRefusal } from "@/db/opening/refusal";
import type { ImportSettings } from "@/db/domain/import-row";
import type { Actor } from "@/db/domain/permissions";
import { Misuse, type Options, optionsOf, USAGE } from "./import/options";
import { progressLine } from "./import/progress";
import { Refusal, refusalInWords, refusalOfFile } from "./import/refusal-in-words";
import { summaryInWords } from "./import/summary-in-words";
import { seedWhereEmpty } from "./seed";
import { dataDirectory } from "./start/paths.mjs";

/*
 * npm run import -- FILE…: reads lists of recommendations, says what they would change, and brings them
 * in: all of it or nothing. Ends with 0; with 1 where nothing could be brought in; with 2 where it was
 * called wrongly.
 */
const IMPORTER: Actor = { kind: "system", name: "import" };

async function* named<Row>(path: string, rows: AsyncIterable<Row>): AsyncGenerator<Row> {
  try {
    yield* rows;
  } catch (error) {
    throw refusalOfFile(path, error);
  }
}

async function opened(path: string, settings: ImportSettings): Promise<FileToStage> {
  try {
    const stat = statSync(path);
    // A pipe could not be read twice.
    const { size } = stat;
    if (!stat.isFile()) throw new Refusal(`${basename(path)} is no ordinary file.`);
    const file = await openedFile({ name: basename(path), path, size }, settings);
    return { ...file, rows: named(path, file.rows) };
  } catch (error) {
    throw refusalOfFile(path, error);
  }
}

async function staged(db: Db, path: string, options: Options, signal: AbortSignal) {
  const progress = progressLine();
  const staging = openStaging(path);
  try {
    const files: FileToStage[] = [];
    for (const file of options.files) files.push(await opened(file, options.settings));
    await stageRows(staging, files, {
      ...{ settings: options.settings, signal },
      onProgress: (file, rows) =>
        progress.say(`${files[file]?.name}: ${rows.toLocaleString("en-GB")} rows read`),
    });
    const onProgress = (done: number, of: number) =>
      progress.say(`${done} of ${of} reviews compared`);
    return await planImport(staging, db, { signal, onProgress });
  } finally {
    staging.close();
    progress.end();
  }
}

async function run(options: Options, directory: string, signal: AbortSignal): Promise<void> {
  const db = openDatabase(options.database ?? join(dataDirectory(), "upr.sqlite"));
  seedWhereEmpty(db);
  const path = join(directory, "staged.sqlite");
  const { summary } = await staged(db, path, options, signal);
  for (const line of summaryInWords(summary, options.listsAll)) console.log(line);
  if (options.isPreview) return console.log("This was a preview: nothing was changed.");
  const { changed } = await runImport(db, IMPORTER, { id: crypto.randomUUID(), path });
  console.log(changed ? "Brought in." : "All of it is there already: nothing was changed.");
}

const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => stop.abort(new Refusal("Cancelled.")));
}
// Whoever reads no further ("… | head") does not stop what was asked for.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});
const directory = mkdtempSync(join(tmpdir(), "upr-import-"));
try {
  await run(optionsOf(process.argv.slice(2)), directory, stop.signal);
} catch (error) {
  const refusal = refusalInWords(error);
  if (error instanceof Misuse) console.error(`${error.message}\n\n${USAGE}`);
  else if (error instanceof DatabaseRefusal) console.error(error.message);
  else if (refusal !== null) console.error(`${refusal} Nothing was changed.`);
  else throw error;
  process.exitCode = error instanceof Misuse ? 2 : 1;
} finally {
  rmSync(directory, { recursive: true, force: true });
}
