import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { openedFile } from "@/data/parsers/opened-file";
import { type Db, openDatabase } from "@/db/client";
import { planImport } from "@/db/commands/import/plan-import";
import { stageRows } from "@/db/commands/import/stage-rows";
import { openStaging } from "@/db/commands/import/staging";
import { runImport } from "@/db/commands/run-import";
import { DomainError } from "@/db/domain/errors";
import type { ImportSettings } from "@/db/domain/import-row";
import type { Actor } from "@/db/domain/permissions";
import { Misuse, type Options, optionsOf, USAGE } from "./import/options";
import { progressLine } from "./import/progress";
import { refusalInWords } from "./import/refusal-in-words";
import { summaryInWords } from "./import/summary-in-words";
import { seedWhereEmpty } from "./seed";
import { dataDirectory } from "./start/paths.mjs";

/*
 * npm run import -- FILE…: reads lists of recommendations, says what they would change, and brings them
 * in: all of it or nothing. Ends with 0; with 1 where nothing could be brought in; with 2 where it was
 * called wrongly.
 */
const IMPORTER: Actor = { kind: "system", name: "import" };

/** Nothing was changed; the message says why. */
class Refusal extends Error {}

async function opened(path: string, settings: ImportSettings) {
  const name = basename(path);
  try {
    return await openedFile({ name, path, size: statSync(path).size }, settings);
  } catch (error) {
    if (error instanceof DomainError) throw new Refusal(`${name} ${refusalInWords(error.code)}.`);
    throw new Refusal(`${name} cannot be read: ${(error as Error).message}.`);
  }
}

async function staged(db: Db, path: string, options: Options, signal: AbortSignal) {
  const progress = progressLine();
  const staging = openStaging(path);
  try {
    const files: Awaited<ReturnType<typeof opened>>[] = [];
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
process.once("SIGINT", () => stop.abort(new Refusal("Cancelled.")));
const directory = mkdtempSync(join(tmpdir(), "upr-import-"));
try {
  await run(optionsOf(process.argv.slice(2)), directory, stop.signal);
} catch (error) {
  if (error instanceof Misuse) console.error(`${error.message}\n\n${USAGE}`);
  else if (error instanceof Refusal) console.error(`${error.message} Nothing was changed.`);
  else if (error instanceof DomainError) {
    console.error(`${refusalInWords(error.code)}. Nothing was changed.`);
  } else throw error;
  process.exitCode = error instanceof Misuse ? 2 : 1;
} finally {
  rmSync(directory, { recursive: true, force: true });
}
