import type { BackupProblemCode } from "@/db/domain/backup-problem";

/** What administrators see of backups. */
export const backups = {
  title: "Backups",
  last: "The last backup is of {when} ({age}): {size}, with {files, plural, =0 {no file} one {# file} other {# files}} of evidence, at {path}.",
  schedule: {
    hours: "One is made every {hours, plural, one {hour} other {# hours}}, into {folder}.",
    daily: "One is made every day at {time}, into {folder}.",
    off: "None are made by themselves: BACKUP_EVERY is off. Whoever runs this machine makes them with npm run backup.",
  },
  sameDisk:
    "They are on the same disk as the data: whoever loses the disk loses both. Have them copied to another machine, or let BACKUP_DIRECTORY name a folder on another disk.",
  flaws:
    "{count, plural, one {One thing was} other {# things were}} amiss when it was made. On the machine, npm run restore -- --check {path} says what.",
  warnings: {
    never:
      "There is no backup yet. The first is made within a minute of the start; if this stays, run npm run backup on the machine and read what it says.",
    gone: "The last backup is no longer where it was put. Is its disk connected? Run npm run backup on the machine.",
    late: "The last backup is older than it should be. Run npm run backup on the machine, and see that the program runs when one is due.",
    failed:
      "The last attempt to make a backup, {when}, failed: {reason} It is tried again within the hour. Earlier backups were kept.",
  },
  reasons: {
    folder_missing: "its folder is not there. Is the disk connected?",
    folder_unwritable: "the program may not write into its folder.",
    disk_full: "the disk is full. Make room, or let BACKUP_DIRECTORY name another.",
    no_database: "the database could not be opened.",
    files_changing: "files of evidence were changing all the time.",
    database_damaged:
      "the database is damaged. Stop the program, and restore the newest backup that is whole.",
    references_broken: "the database is damaged: rows of it refer to what is not there.",
  } satisfies Partial<Record<BackupProblemCode, string>>,
  unforeseen: "the reason was not foreseen, and stands in the program’s log.",
};
