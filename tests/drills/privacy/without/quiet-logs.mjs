/* Has the server print what it is asked for and by whom, as a log of requests would. */
import { subscribe } from "node:diagnostics_channel";

subscribe("http.server.request.start", (message) => {
  const { request } = message;
  console.log(request.socket.remoteAddress, request.method, request.url, request.headers);
});
