import { publicAddress, setting } from "../../data/settings/settings.mjs";
import { loadWayToFiles, spawnServer, waitForFirstPage } from "./server.mjs";
import { setUpLink } from "./set-up-link.mjs";

/** @param {string} name */
const hostInAddress = (name) => (name.includes(":") ? `[${name}]` : name);

/** Whether it is this very machine, or all of it, that is listened on. @param {string} host */
const isHere = (host) => ["127.0.0.1", "0.0.0.0", "::"].includes(host);

/**
 * Runs the built server until it ends, and ends this process with it: 0 where it was asked to stop and did.
 * Signals are passed on. Says where it answers, and by which link the first account is set up. Throws
 * Refusal where the first page does not come.
 *
 * @param {string} directory Where the data is, absolute; the database in it has been prepared.
 */
export async function serve(directory) {
  // Whoever reads what is said may go, as a closed terminal does: the server must not be left alone by that.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  const port = Number(setting("PORT", process.env));
  // Other machines reach it only where HOST says so.
  const host = setting("HOST", process.env);
  const server = spawnServer({ port, host, directory });
  let asked = false;
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.on(signal, () => {
      asked = true;
      void server.stop();
    });
  }
  const address = publicAddress(process.env);
  const reached = isHere(host) ? "localhost" : hostInAddress(host);
  try {
    const here = `http://${reached}:${port}`;
    await waitForFirstPage(server, `${here}/`);
    await loadWayToFiles(here);
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
  process.exit(asked ? code : code || 1);
}
