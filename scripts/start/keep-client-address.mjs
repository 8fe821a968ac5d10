/*
 * Loaded into the server before anything else. Next believes whatever X-Forwarded-For a client sends;
 * here it is replaced by the one address that can be believed, before Next sees the request.
 */
import { subscribe } from "node:diagnostics_channel";
import { clientAddress, trustedProxies } from "./client-address.mjs";

const proxies = trustedProxies(process.env.TRUSTED_PROXIES) ?? 0;

subscribe("http.server.request.start", (message) => {
  const { request } = /** @type {{ request: import("node:http").IncomingMessage }} */ (message);
  const forwarded = request.headers["x-forwarded-for"];
  request.headers["x-forwarded-for"] = clientAddress({
    socket: request.socket.remoteAddress ?? "",
    forwarded: Array.isArray(forwarded) ? forwarded.join(",") : forwarded,
    proxies,
  });
});
