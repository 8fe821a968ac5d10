import "server-only";
import { readFileSync } from "node:fs";
import { readerNow } from "@/app/_server/database";
import { type BackupStanding, lastBackup } from "@/app/_server/backups/last-backup";
import { instance } from "@/app/_server/instance";
import { auditHead } from "@/db/queries/audit-head";
import { publicHead } from "@/db/queries/public-revision";
import { schemaVersion } from "@/db/queries/schema-version";
import { diskOf } from "./disk";
import { isStopping } from "./stopping";
import { tryWriting } from "./try-writing";

/** Below this, in bytes, saving will soon fail: the log of the database alone may take 64 MB. */
const LITTLE_ROOM = 128 * 1024 * 1024;

/** Somebody has to see to it, or what is saved from here on can be lost with this machine. */
const NEEDS_ATTENTION: readonly BackupStanding["state"][] = ["gone", "late", "failed"];

export interface Health {
  /** "failing" and "stopping" are answered with 503: nobody should be sent here. */
  status: "ok" | "attention" | "failing" | "stopping";
  database: { reads: boolean; writes: "yes" | "busy" | "no" };
  /** The hash of the newest public change, as it stands on every export; null where none can be read. */
  publicHead: string | null;
  /** The newest change of all: whoever sees it grow knows when somebody writes. */
  auditHead: { id: number; hash: string } | null;
  disk: { freeBytes: number; freePercent: number };
  /** How the backups stand, and when the last was made; null where none was. */
  backup: { state: BackupStanding["state"]; at: string | null; ageSeconds: number | null };
  version: string;
  schemaVersion: number | null;
  uptimeSeconds: number;
}

const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };

/** What is asked of the database; null where it cannot be read. */
function readNow(): Pick<Health, "publicHead" | "auditHead" | "schemaVersion"> | null {
  try {
    const from = readerNow();
    return {
      publicHead: publicHead(from),
      auditHead: auditHead(from),
      schemaVersion: schemaVersion(from),
    };
  } catch {
    // That it cannot be read is the answer.
    return null;
  }
}

/** How this process is. Writes nothing, waits for nobody, and takes a few milliseconds at the most. */
export function health(): Health {
  const read = readNow();
  const writes = tryWriting();
  const disk = diskOf(instance.dataDirectory);
  const isFailing = read === null || writes === "no";
  const { state, last } = lastBackup();
  const isWell = disk.freeBytes >= LITTLE_ROOM && !NEEDS_ATTENTION.includes(state);
  const status = isFailing ? "failing" : isWell ? "ok" : "attention";
  return {
    status: isStopping() ? "stopping" : status,
    database: { reads: read !== null, writes },
    ...(read ?? { publicHead: null, auditHead: null, schemaVersion: null }),
    disk,
    backup: { state, at: last?.madeAt ?? null, ageSeconds: last?.ageSeconds ?? null },
    version,
    uptimeSeconds: Math.round(process.uptime()),
  };
}

/**
 * The part that anybody may see: whether it works. When somebody writes, how full the disk is and which
 * version runs is nobody's business.
 */
export const outside = ({ status, database, publicHead }: Health) => ({
  status,
  database: { reads: database.reads, writes: database.writes !== "no" },
  publicHead,
});
