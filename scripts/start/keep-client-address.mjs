/*
 * Loaded before Next, which believes whatever X-Forwarded-For a client sends; here it is replaced by the one
 * address that can be believed, before Next sees the request.
 */
import { subscribe } from "node:diagnostics_channel";
import { setting, SETTINGS } from "../../data/settings/settings.mjs";
import { clientAddress } from "./client-address.mjs";

const given = setting("TRUSTED_PROXIES", process.env);
// What is no number ends the start a moment later; until then nobody is believed.
const proxies = SETTINGS.TRUSTED_PROXIES.form.fits(given) ? Number(given) : 0;

subscribe("http.server.request.start", (message) => {
  const { request } = /** @type {{ request: import("node:http").IncomingMessage }} */ (message);
  const forwarded = request.headers["x-forwarded-for"];
  request.headers["x-forwarded-for"] = clientAddress({
    socket: request.socket.remoteAddress ?? "",
    forwarded: Array.isArray(forwarded) ? forwarded.join(",") : forwarded,
    proxies,
  });
});
