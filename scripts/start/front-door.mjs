/*
 * Loaded before Next: what every request meets before Next sees it, and what every answer has, whoever
 * makes it. Next itself sets no limit to what a page or a route is sent, and answers some addresses past
 * proxy.ts. No right is decided here.
 */
import http from "node:http";
import "./keep-client-address.mjs";
import { answerBroken } from "./front-door/broken.mjs";
import { admit } from "./front-door/admit.mjs";
import { SERVER_LIMITS } from "./front-door/limits.mjs";
import { completeHeaders } from "./front-door/security-headers.mjs";

const { maxConnections, ...options } = SERVER_LIMITS;
const createServer = http.createServer;

/**
 * This site speaks no other protocol. Next listens for those who ask for one, and leaves most of them hanging
 * without an end; where nobody listens, Node answers them as it answers everybody.
 *
 * @param {http.Server} server
 */
function refuseUpgrades(server) {
  const { on } = server;
  /** @param {string} event @param {(...given: any[]) => void} listener */
  server.on = (event, listener) =>
    event === "upgrade" ? server : Reflect.apply(on, server, [event, listener]);
}

/**
 * @param {...unknown} given As of http.createServer; the listener is the last.
 * @returns {http.Server}
 */
function createGuardedServer(...given) {
  // The site's server is the first; what is made afterwards is somebody else's.
  http.createServer = createServer;
  const listener = /** @type {http.RequestListener} */ (given.at(-1));
  /** @type {http.RequestListener} */
  const guarded = (request, response) => {
    completeHeaders(response);
    if (admit(request, response)) listener(request, response);
  };
  const server = createServer(options, guarded);
  server.maxConnections = maxConnections;
  refuseUpgrades(server);
  server.on("clientError", answerBroken);
  // Who asks before sending learns that it is too much before it is sent.
  server.on("checkContinue", (request, response) => {
    completeHeaders(response);
    if (!admit(request, response)) return;
    response.writeContinue();
    listener(request, response);
  });
  return server;
}

http.createServer = /** @type {typeof http.createServer} */ (createGuardedServer);
