import type { BackupFlaw } from "@/db/domain/backup-manifest";

function lineOf(flaw: BackupFlaw): string {
  if (flaw.kind === "trail_broken") {
    return `the audit trail is broken at event ${flaw.event} (npm run audit:verify says how)`;
  }
  return flaw.kind === "file_missing"
    ? `the file files/${flaw.storedAs} is named in the database, and is not there`
    : `the file files/${flaw.storedAs} is not what it was when it was stored`;
}

/** What was amiss when a backup was made, a line each. */
export const flawsInWords = (flaws: readonly BackupFlaw[]): string[] =>
  flaws.map((flaw) => `  ${lineOf(flaw)}`);
