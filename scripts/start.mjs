/*
 * npm start: everything from a fresh clone to a page in the browser. Plain JavaScript with nothing but
 * Node's own modules at the top, because it runs before anything is installed.
 */
import { publicAddress, setting } from "../data/settings/settings.mjs";
import { buildWhereNeeded } from "./start/build.mjs";
import { prepareDatabase } from "./start/database.mjs";
import { installWhereNeeded } from "./start/dependencies.mjs";
import { nodeVersionProblem } from "./start/node-version.mjs";
import { dataDirectory } from "./start/paths.mjs";
import { ensurePortIsFree } from "./start/port.mjs";
import { Refusal, runScript } from "./start/refusal.mjs";
import { spawnServer, waitForFirstPage } from "./start/server.mjs";
import { setUpLink } from "./start/set-up-link.mjs";
import { checkSettings } from "./start/settings.mjs";

/** @param {string} name */
const hostInAddress = (name) => (name.includes(":") ? `[${name}]` : name);

// Drafts and password hashes are for this account alone.
process.umask(0o077);

await runScript(async () => {
  const problem = nodeVersionProblem(process.version);
  if (problem) throw new Refusal(problem);
  checkSettings(process.env);
  const port = Number(setting("PORT", process.env));
  // Other machines reach it only where HOST says so.
  const host = setting("HOST", process.env);
  await ensurePortIsFree(port, host);
  await installWhereNeeded();
  const directory = dataDirectory();
  await prepareDatabase(directory);
  await buildWhereNeeded();

  const server = spawnServer({ port, host, directory });
  let asked = false;
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.on(signal, () => {
      asked = true;
      void server.stop();
    });
  }
  const address = publicAddress(process.env);
  const reached = ["127.0.0.1", "0.0.0.0", "::"].includes(host) ? "localhost" : hostInAddress(host);
  try {
    await waitForFirstPage(server, `http://${reached}:${port}/`);
    console.log(`UPR follow-up is at ${address}`);
    // After the first page, so as not to take the processor from it.
    const link = await setUpLink(directory, address);
    if (link) console.log(`No administrator yet. Set up the first account, once: ${link}`);
  } catch (error) {
    await server.stop();
    if (asked) process.exit(0);
    throw error;
  }
  server.showOutput();
  const code = await server.ended;
  if (!asked) console.error(`The server ended by itself (exit code ${code}).`);
  process.exit(asked ? 0 : code || 1);
});
