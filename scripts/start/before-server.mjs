/*
 * Loaded into the server before anything else, and by Node into each of its threads, which answer nobody.
 */
import { isMainThread } from "node:worker_threads";

if (isMainThread) {
  await import("./front-door.mjs");
  await import("./end-with-starter.mjs");
}
