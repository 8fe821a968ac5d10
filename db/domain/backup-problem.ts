/** Why a backup was not made, or is not taken back; each has its words where it is told. */
export const BACKUP_PROBLEMS = [
  /* Making one. */
  "backup_busy",
  "folder_missing",
  "folder_unwritable",
  "disk_full",
  "no_database",
  "files_changing",
  "database_damaged",
  /* Taking one back. */
  "no_backup",
  "backup_damaged",
  "newer_format",
  "part_unexpected",
  "part_missing",
  "part_differs",
  "parts_too_large",
  "references_broken",
  "newer_schema",
  "trail_broken",
  "trail_differs",
  "manifest_differs",
  "file_missing",
  "backup_flawed",
  "directory_in_use",
] as const;
export type BackupProblemCode = (typeof BACKUP_PROBLEMS)[number];

/** An expected failure of making a backup or of taking it back. `what`: which part, or which figure. */
export class BackupProblem extends Error {
  constructor(
    readonly code: BackupProblemCode,
    readonly what = "",
  ) {
    super(what ? `${code}: ${what}` : code);
    this.name = "BackupProblem";
  }
}
