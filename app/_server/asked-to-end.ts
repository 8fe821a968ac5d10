import { parentPort, receiveMessageOnPort, type Worker } from "node:worker_threads";

/*
 * How a thread ends before its work is done: it is asked to, and does so where it asks itself. Ended from outside
 * while it begins to compress, it would take the process with it: Node does not let go of a compressor that is
 * made and not yet ready (v20, "close before init").
 */

const END = "end";

export const askToEnd = (worker: Worker): void =>
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  worker.postMessage(END);

/** Within a thread to which nothing else is said. */
export const isAskedToEnd = (): boolean =>
  parentPort !== null && receiveMessageOnPort(parentPort) !== undefined;
