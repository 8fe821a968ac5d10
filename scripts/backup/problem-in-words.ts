import { BackupProblem, type BackupProblemCode } from "@/db/domain/backup-problem";

/** What happened, and what to do. `what` stands where it is named. */
const WORDS: Record<BackupProblemCode, (what: string) => string> = {
  backup_busy: () => "Another backup is being made right now; try again when it has ended.",
  folder_missing: (what) =>
    `The folder ${what} is not there. Is its disk connected? Make the folder, or give another.`,
  folder_unwritable: (what) => `This account may not write there: ${what}.`,
  disk_full: () => "The disk is full. Make room, or give another folder.",
  no_database: (what) => `There is no database of this program${what && ` at ${what}`}.`,
  files_changing: () =>
    "Files of evidence were added and removed faster than they could be held. Try again.",
  database_damaged: (what) =>
    `The database is damaged (${what}). Keep the backups that there are, and restore the newest that is whole.`,
  references_broken: (what) => `Rows of the table ${what} refer to what is not there.`,
  no_backup: (what) =>
    `This is no backup of this program, or it was cut off${what && ` (${what})`}. Copy it again from where it was made, or take another.`,
  backup_damaged: (what) =>
    `The backup is damaged: its bytes are not those that were written${what && ` (${what})`}. Copy it again from where it was made, or take another.`,
  newer_format: () => "The backup was made by a newer version of this program. Install that one.",
  newer_schema: (what) =>
    `The backup was made by a newer version of this program (${what}), and this one cannot read its database. Install that one.`,
  part_unexpected: (what) => `The backup holds what no backup holds: ${what}.`,
  part_missing: (what) => `The backup does not hold ${what}, which its manifest names.`,
  part_differs: (what) => `${what} in the backup is not what its manifest says.`,
  parts_too_large: (what) => `Unpacked it takes ${what}, and there is less room. Make room first.`,
  trail_broken: (what) => `The audit trail in the backup is broken at event ${what}.`,
  trail_differs: () => "The audit trail in the backup does not end as its manifest says.",
  manifest_differs: (what) => `The database in the backup is not what its manifest says (${what}).`,
  file_missing: (what) =>
    `The database in the backup names a file that the backup does not hold as it was (${what}).`,
  backup_flawed: () =>
    "Something was amiss already when this backup was made (npm run restore -- --check FILE says what). To take it all the same, add --with-flaws.",
  directory_in_use: (what) =>
    `A server or another command uses the data in ${what}. Stop it first, then restore.`,
};

/** An expected failure in words; null for any other. */
export const problemInWords = (error: unknown): string | null =>
  error instanceof BackupProblem ? WORDS[error.code](error.what) : null;
