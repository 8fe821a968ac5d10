import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { backupProblemOf } from "@/data/backup/run-backup";
import { BEING_CHECKED } from "@/db/data-directory/leftovers";
import type { BackupManifest } from "@/db/domain/backup-manifest";
import { flawsInWords } from "./backup/flaws-in-words";
import { problemInWords } from "./backup/problem-in-words";
import { sizeInWords } from "./backup/size-in-words";
import { type Restored, restoreBackup } from "./restore/restore-backup";
import { verifyBackup } from "./restore/verify";
import { isDatabaseCopy, verifyCopy } from "./restore/verify-copy";
import { dataDirectory } from "./start/paths.mjs";

/*
 * npm run restore -- FILE: verifies a backup and puts it in the place of the data, which stays beside it. FILE
 * may also be what was kept of the database before an upgrade (before-upgrade-….sqlite).
 * `--check` only verifies; `--with-flaws` takes a backup that was flawed when it was made. Ends with 0; with 1
 * where the backup is refused, and then nothing was changed; with 2 where it was called wrongly.
 */
const HOW = "npm run restore -- [--check | --with-flaws] FILE";

/** What comes back with a backup and that somebody may have meant to be gone. */
const LOOK_AT = /withdraw|withhold|disable|remove|revoke|end-/;

process.umask(0o077);

function contentsOf({ madeAt, version, parts, audit, flaws }: BackupManifest): string[] {
  const bytes = parts.reduce((sum, { size }) => sum + size, 0);
  const files = parts.filter(({ name }) => name.startsWith("files/")).length;
  const by = version ? `by version ${version}` : "a copy of the database alone";
  const rest =
    "  The files of evidence and the session secret are those that stand beside the data now.";
  return [
    `  As of ${madeAt}, ${by}: ${files} files of evidence, ${audit.events} events in the audit trail, ${sizeInWords(bytes)} unpacked.`,
    ...(version ? [] : [rest]),
    `  The trail ends with ${audit.head ?? "nothing"}.`,
    ...(flaws.length > 0 ? ["  Amiss when it was made:", ...flawsInWords(flaws)] : []),
  ];
}

function lostInWords(lost: Restored["lost"]): string[] {
  if (lost === null) {
    return ["  What was changed since the backup cannot be told from what was replaced."];
  }
  const listed = lost.map(({ verb, times }) => `${verb} ${times}`).join(", ");
  if (!listed) return [];
  const again = lost.some(({ verb }) => LOOK_AT.test(verb));
  return [
    `  Changed since the backup, and no longer there: ${listed}.`,
    ...(again
      ? [
          "  Whoever was shut out since then is let in again, and what was withdrawn is public again: look at these first.",
        ]
      : []),
  ];
}

function told(directory: string, { manifest, ended, replaced, lost }: Restored): string[] {
  return [
    `Restored into ${directory}.`,
    ...contentsOf(manifest),
    `  Everybody signs in again (${ended.sessions} sessions were ended), with the password of then; ${ended.invitations} open invitations and ${ended.links} links for a new password no longer work: send new ones.`,
    ...(replaced === null
      ? []
      : [
          `  What was there before is whole, and is now in ${join(directory, replaced)}. To go back to it, stop the server and start it with DATA_DIRECTORY=${join(directory, replaced)}. Remove it when you are sure: it is as secret as the data.`,
          ...lostInWords(lost),
        ]),
  ];
}

/** The database alone is unpacked, beside the data where there is some: the system's own folder may be small. */
async function check(file: string): Promise<string[]> {
  const directory = dataDirectory();
  const folder = mkdtempSync(join(existsSync(directory) ? directory : tmpdir(), BEING_CHECKED));
  try {
    const manifest = (await isDatabaseCopy(file))
      ? await verifyCopy(file, folder, { directory, isWanted: false })
      : await verifyBackup(file, folder, () => false);
    return ["The backup is whole, and this program can restore it.", ...contentsOf(manifest)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

let isCheck = false;
try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { check: { type: "boolean" }, "with-flaws": { type: "boolean" } },
  });
  isCheck = values.check ?? false;
  const [given] = positionals;
  if (!given || positionals.length > 1) throw new Error("Give one backup.");
  const file = resolve(process.env.INIT_CWD ?? process.cwd(), given);
  const directory = dataDirectory();
  const withFlaws = values["with-flaws"] ?? false;
  const lines = isCheck
    ? await check(file)
    : told(directory, await restoreBackup(file, directory, { withFlaws }));
  for (const line of lines) console.log(line);
} catch (error) {
  const words = problemInWords(backupProblemOf(error));
  const isMisuse = (error as { code?: string }).code?.startsWith("ERR_PARSE_ARGS") ?? false;
  if (words !== null) console.error(`${words}${isCheck ? "" : " Nothing was changed."}`);
  else console.error(`${error instanceof Error ? error.message : String(error)}\n${HOW}`);
  process.exitCode = words === null || isMisuse ? 2 : 1;
}
