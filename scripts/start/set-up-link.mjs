import { hasAdministrator } from "./database.mjs";
import { runTypeScript } from "./run.mjs";

/**
 * A new one-time link with which the first administrator sets up an account; the one before stops
 * working. Null where there is an administrator.
 *
 * @param {string} directory Where the data is.
 * @param {string} address Of the instance, without a trailing slash.
 * @returns {Promise<string | null>}
 */
export async function setUpLink(directory, address) {
  if (await hasAdministrator(directory)) return null;
  const made = await runTypeScript("scripts/set-up-link.ts", { DATA_DIRECTORY: directory });
  return made.code === 0 ? `${address}/setup?token=${made.output}` : null;
}
