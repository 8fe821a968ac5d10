/*
 * For threads that write a file for somebody: see export-thread.ts, which starts them.
 */
import { closeSync, openSync, writeSync } from "node:fs";
import { parentPort } from "node:worker_threads";
import { expectedFailure } from "@/db/domain/storage-failure";
import { isAskedToEnd } from "./asked-to-end";
import type { ExportNews } from "./export-thread";

/** So many more bytes are worth a message. */
const TOLD_EVERY = 512 * 1024;

/** Tells whoever waits for the file. */
export const tell = <Start>(news: ExportNews<Start>): void =>
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(news);

/**
 * Writes the pieces into the file as they come, and tells of it; as fast as the disk takes it, however slow the
 * reader. Once nobody reads any more, it stops after the next piece.
 */
export async function writeTold(
  path: string,
  pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<void> {
  const file = openSync(path, "wx", 0o600);
  let bytes = 0;
  let told = 0;
  for await (const piece of pieces) {
    if (isAskedToEnd()) return closeSync(file);
    for (let at = 0; at < piece.length;) at += writeSync(file, piece, at);
    bytes += piece.length;
    // The first bytes at once; after them, the thread that is told of every few has little else to do.
    if (told > 0 && bytes - told < TOLD_EVERY) continue;
    tell({ kind: "written", bytes });
    told = bytes;
  }
  closeSync(file);
  tell({ kind: "written", bytes });
  tell({ kind: "whole" });
}

/** Does a thread's work; where the disk takes no more, or its like, that is what whoever waits hears. */
export async function doTold(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const expected = expectedFailure(error);
    if (!expected) throw error;
    tell({ kind: "failed", code: expected.code });
  }
}
