import { prepareDatabase } from "@/scripts/start/database.mjs";
import { freePort } from "@/scripts/start/port.mjs";
import { spawnServer, waitForFirstPage } from "@/scripts/start/server.mjs";

/** The built server on data that stays where it is; it makes no backups by itself unless it is told to. */
export interface ServerOnData {
  baseUrl: string;
  directory: string;
  stop: () => Promise<void>;
}

/**
 * Starts it as `npm start` does: a database of an older version is brought up to this one. `settings`:
 * variables of its environment.
 */
export async function serverOn(
  directory: string,
  settings: Record<string, string> = { BACKUP_EVERY: "off" },
): Promise<ServerOnData> {
  await prepareDatabase(directory);
  const port = await freePort();
  const server = spawnServer({ port, host: "127.0.0.1", directory, settings });
  const baseUrl = `http://localhost:${port}`;
  try {
    await waitForFirstPage(server, `${baseUrl}/`);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { baseUrl, directory, stop: () => server.stop() };
}
