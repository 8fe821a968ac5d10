/*
 * Loaded into the server before anything else, and by Node into each of its threads, which answer nobody.
 */
import { setFlagsFromString } from "node:v8";
import { isMainThread } from "node:worker_threads";

if (isMainThread) {
  // The server's own bounds are set by now. Left as they are, they would be those of each thread too, whatever
  // the thread is given: a file that is read whole needs more.
  setFlagsFromString("--max-old-space-size=0");
  setFlagsFromString("--max-semi-space-size=0");
  await import("./front-door.mjs");
  await import("./end-with-starter.mjs");
}
