import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { prepareDatabase } from "@/scripts/start/database.mjs";
import { freePort } from "@/scripts/start/port.mjs";
import { spawnServer, waitForFirstPage } from "@/scripts/start/server.mjs";
import { setUpLink } from "@/scripts/start/set-up-link.mjs";

/** The built server, running on a fresh, seeded database of its own. */
export interface Instance {
  /** Where it answers, without a trailing slash. */
  baseUrl: string;
  /** The address at which the first administrator sets up an account; works once. */
  setUpLink: string;
  /** Of the server's process. */
  pid: number;
  /** Where its data is, absolute. */
  directory: string;
  /** Everything that the server has printed so far. */
  log: () => string;
  /** Ends it and removes its data. */
  stop: () => Promise<void>;
}

/**
 * Starts an instance; it must have been built before. `errors`: an open file for what goes wrong in it,
 * in place of the terminal. `settings`: variables of its environment.
 */
export async function startInstance({
  errors,
  settings,
}: { errors?: number; settings?: Record<string, string> } = {}): Promise<Instance> {
  const directory = mkdtempSync(join(tmpdir(), "upr-e2e-"));
  await prepareDatabase(directory);
  const port = await freePort();
  const baseUrl = `http://localhost:${port}`;
  // What a test looks at is what it did itself; a backup is made where one is asked for.
  const environment = { BACKUP_EVERY: "off", ...settings };
  const server = spawnServer({
    ...{ port, host: "127.0.0.1", directory, errors, settings: environment },
  });
  const stop = async () => {
    await server.stop();
    rmSync(directory, { recursive: true, force: true });
  };
  try {
    await waitForFirstPage(server, `${baseUrl}/`);
    const link = await setUpLink(directory, baseUrl);
    if (!link) throw new Error("a fresh instance has an administrator already");
    const pid = server.pid ?? 0;
    return { baseUrl, pid, setUpLink: link, directory, log: server.greetings, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
