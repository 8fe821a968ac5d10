import "server-only";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { instance } from "@/app/_server/instance";

/** When the newest backup was made, and how long ago; null where there is none. */
export function lastBackup(now = Date.now()): { at: string; ageSeconds: number } | null {
  const folder = join(instance.dataDirectory, "backups");
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return null;
  const times = readdirSync(folder).map((name) => statSync(join(folder, name)).mtimeMs);
  if (times.length === 0) return null;
  const newest = Math.max(...times);
  return {
    at: new Date(newest).toISOString(),
    ageSeconds: Math.max(0, Math.round((now - newest) / 1000)),
  };
}
