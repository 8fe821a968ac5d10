/*
 * Loaded into the server before anything else, and by Node into each of its threads, which answer nobody.
 */
import { setFlagsFromString } from "node:v8";
import { isMainThread } from "node:worker_threads";

if (isMainThread) {
  // The server's own bound is set by now. Left as it is, it would be that of each thread too, whatever the
  // thread is given: a file that is read whole needs more.
  setFlagsFromString("--max-old-space-size=0");
  await import("./front-door.mjs");
  await import("./end-with-starter.mjs");
}
