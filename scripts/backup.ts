import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { backupSettings } from "@/data/backup/backup-settings";
import { backupProblemOf, runBackup } from "@/data/backup/run-backup";
import { keptDatabase } from "@/db/backup/kept-database";
import packageFile from "@/package.json";
import { flawsInWords } from "./backup/flaws-in-words";
import { problemInWords } from "./backup/problem-in-words";
import { sizeInWords } from "./backup/size-in-words";
import { dataDirectory } from "./start/paths.mjs";

/*
 * npm run backup [-- TO]: one file with the database, the files of evidence and the session secret, made while
 * the server runs. TO is a folder that is there, or the path of a file that is not; else BACKUP_DIRECTORY.
 * Ends with 0; with 1 where no backup could be made, or where something in it was amiss already; with 2 where
 * it was called wrongly.
 */
const HOW =
  "npm run backup [-- TO]: TO is a folder that is there, or a new file that ends in .zip.";

/** Nobody but this account reads what it makes. */
process.umask(0o077);

function placeOf(given: string | undefined): { folder: string } | { file: string } | undefined {
  if (given === undefined) return undefined;
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), given);
  if (!path.endsWith(".zip")) return { folder: path };
  if (existsSync(path)) throw new Error(`${path} is there already, and is not overwritten.`);
  return { file: path };
}

async function backUp(to: ReturnType<typeof placeOf>): Promise<number> {
  const directory = dataDirectory();
  const settings = backupSettings(process.env, directory);
  const { made, flaws } = await runBackup({
    ...{ settings, dataDirectory: directory, database: keptDatabase(directory) },
    ...{ version: packageFile.version, isScheduled: false, to },
  });
  const isSameDisk = statSync(made.path).dev === statSync(directory).dev;
  const secret = existsSync(resolve(directory, "session-secret"));
  const lines = [
    `Backed up: ${made.path}`,
    `  ${sizeInWords(made.size)}, as of ${made.madeAt}; SHA-256 ${made.sha256}`,
    `  In it: the database (${made.auditEvents} events in the audit trail, the last ${made.auditHead?.slice(0, 16) ?? "none"}), ${made.files} files of evidence, ${secret ? "and the session secret" : "and no session secret: there is none yet, or SESSION_SECRET is it; then keep that with the backup"}.`,
    "  It is as secret as the data itself, drafts and names included: whoever has it can read everything.",
    ...(isSameDisk ? ["  It is on the same disk as the data. Copy it to another machine."] : []),
    `  To check it: npm run restore -- --check ${made.path}`,
  ];
  for (const line of lines) console.log(line);
  if (flaws.length === 0) return 0;
  console.log("Something was amiss before the backup was made; everything else is in it:");
  for (const line of flawsInWords(flaws)) console.log(line);
  return 1;
}

try {
  const { positionals } = parseArgs({ allowPositionals: true });
  if (positionals.length > 1) throw new Error("One place at the most.");
  process.exitCode = await backUp(placeOf(positionals[0]));
} catch (error) {
  const words = problemInWords(backupProblemOf(error));
  if (words === null)
    console.error(`${error instanceof Error ? error.message : String(error)}\n${HOW}`);
  else console.error(`No backup was made. ${words}`);
  process.exitCode = words === null ? 2 : 1;
}
