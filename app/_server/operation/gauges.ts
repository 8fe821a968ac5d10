import "server-only";
import { statSync } from "node:fs";
import { keptPagesNow } from "@/app/_server/kept-pages";
import { lastBackup } from "@/app/_server/backups/last-backup";
import { instance } from "@/app/_server/instance";
import { readerNow } from "@/app/_server/database";
import { auditHead } from "@/db/queries/audit-head";
import { diskOf } from "./disk";

/** A figure as it is when somebody asks; null where there is none. */
export interface NowFigure {
  name: string;
  help: string;
  value: () => number | null;
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

/** What stands still until it is looked at. */
export function gauges(): NowFigure[] {
  const { databasePath, dataDirectory } = instance;
  return [
    {
      name: "audit_events",
      help: "Changes that were ever saved: the highest number of the audit trail",
      value: () => auditHead(readerNow())?.id ?? 0,
    },
    {
      name: "database_bytes",
      help: "The size of the database",
      value: () => sizeOf(databasePath),
    },
    {
      name: "database_log_bytes",
      help: "The size of its write-ahead log",
      value: () => sizeOf(`${databasePath}-wal`),
    },
    {
      name: "disk_free_bytes",
      help: "What is free where the data is",
      value: () => diskOf(dataDirectory).freeBytes,
    },
    { name: "kept_pages", help: "Pages that are kept", value: () => keptPagesNow().pages },
    { name: "kept_page_bytes", help: "Their size in memory", value: () => keptPagesNow().bytes },
    {
      name: "backup_age_seconds",
      help: "How old the newest backup is; NaN where there is none",
      value: () => lastBackup().last?.ageSeconds ?? null,
    },
  ];
}
