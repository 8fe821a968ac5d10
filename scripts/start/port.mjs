import { createServer } from "node:net";
import { Refusal } from "./refusal.mjs";

/**
 * Tries to listen, and lets go again.
 *
 * @param {number} port 0: any that is free.
 * @param {string} host
 * @returns {Promise<{ port: number } | { code: string }>} The port, or why not ("EADDRINUSE", "EACCES").
 */
function tryToListen(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error) => {
      resolve({ code: /** @type {NodeJS.ErrnoException} */ (error).code ?? "" });
    });
    server.listen({ port, host, exclusive: true }, () => {
      const address = /** @type {import("node:net").AddressInfo} */ (server.address());
      server.close(() => resolve({ port: address.port }));
    });
  });
}

/** A port that nobody uses at this moment. */
export async function freePort() {
  const attempt = await tryToListen(0, "127.0.0.1");
  if ("port" in attempt) return attempt.port;
  throw new Refusal("This machine has no free port.");
}

/**
 * Throws Refusal where the port cannot be had.
 *
 * @param {number} port
 * @param {string} host
 */
export async function ensurePortIsFree(port, host) {
  // "localhost" may mean ::1 first, where another program would then answer in our place.
  const hosts = host === "127.0.0.1" ? [host, "::1"] : [host];
  for (const each of hosts) {
    const attempt = await tryToListen(port, each);
    if (!("code" in attempt)) continue;
    if (attempt.code === "EADDRINUSE") {
      const other = port < 65_535 ? port + 1 : 3000;
      throw new Refusal(
        `Port ${port} is in use. Stop the program that uses it, or choose another: PORT=${other} npm start`,
      );
    }
    if (attempt.code === "EACCES")
      throw new Refusal(`Port ${port} may not be used by this account.`);
    // A machine without IPv6 has no ::1; that is no reason to stop.
    if (each === host)
      throw new Refusal(`HOST "${host}" is no address of this machine (${attempt.code}).`);
  }
}
