import { mkdtempSync, rmSync } from "node:fs";
import { mkdir, readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { verifyBackup } from "@/scripts/restore/verify";
import { type Figure, holds } from "@/tests/drills/drill";
import { serverOn } from "./server";
import { aWorld } from "./world";

/** Longer than a server waits after its start before it makes up for a backup that was missed, in ms. */
const LONGEST = 60_000;

/** Long enough for a second one, were there one, in ms. */
const A_WHILE = 5_000;

async function whole(backups: string): Promise<string[]> {
  const names = await readdir(backups).catch(() => []);
  return names.filter((name) => name.endsWith(".zip"));
}

/** Two servers on the same data, and no backup yet: one of them makes one, the other does not. */
export async function bySchedule(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "upr-drill-schedule-"));
  const directory = join(folder, "data");
  const backups = join(directory, "backups");
  aWorld(directory, 3);
  const settings = { BACKUP_EVERY: "1", BACKUP_KEEP: "7+5", BACKUP_DIRECTORY: "" };
  const servers = await Promise.all([serverOn(directory, settings), serverOn(directory, settings)]);
  try {
    for (let waited = 0; waited < LONGEST && (await whole(backups)).length === 0; waited += 200) {
      await wait(200);
    }
    await wait(A_WHILE);
    const made = await whole(backups);
    const unpacked = join(folder, "unpacked");
    await mkdir(unpacked);
    const [name] = made;
    if (name) await verifyBackup(join(backups, name), unpacked, () => true);
    return [holds("Two servers that miss a backup make one, and it is whole", made.length === 1)];
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    rmSync(folder, { recursive: true, force: true });
  }
}
