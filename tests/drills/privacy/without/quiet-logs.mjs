/* Has the server print what it is asked for and by whom, as a log of requests would. */
import { subscribe } from "node:diagnostics_channel";

subscribe("http.server.request.start", (message) => {
  const { request } = message;
  const { socket, method, url, headers } = request;
  process.stdout.write(`${socket.remoteAddress} ${method} ${url} ${JSON.stringify(headers)}\n`);
});
