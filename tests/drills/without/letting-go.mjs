/* Loaded into a server that is not to let go of what a request needed: each leaves two megabytes behind. */
import { subscribe } from "node:diagnostics_channel";

const kept = [];
subscribe("http.server.request.start", () => kept.push(Buffer.alloc(2 * 1024 * 1024, 1)));
