/* Whatever is sent comes from this site's own pages, as far as the server sees. */
import { subscribe } from "node:diagnostics_channel";

const own = process.env.PUBLIC_ADDRESS || `http://localhost:${process.env.PORT}`;

subscribe("http.server.request.start", (message) => {
  const { request } = /** @type {{ request: import("node:http").IncomingMessage }} */ (message);
  if (request.method === "POST") request.headers.origin = own;
});
