import "server-only";
import { randomUUID } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Worker } from "node:worker_threads";
import { GrowingFile } from "@/data/files/growing-file";
import { instance } from "./instance";

/** What a thread that writes a file says of it: how many bytes stand there by now, and when it is whole. */
export type ExportNews<Start = null> =
  | { kind: "started"; start: Start }
  | { kind: "written"; bytes: number }
  | { kind: "whole" };

/** How many are at work at the same time, whatever they make; who comes later waits. */
const AT_ONCE = 2;

const directory = join(instance.dataDirectory, "exports");

// Modules are bundled more than once; the process has as many processors all the same.
const shared = globalThis as typeof globalThis & {
  uprThreads?: { running: number; waiting: (() => void)[] };
};

const threads = () => (shared.uprThreads ??= { running: 0, waiting: [] });

/** Waits until a thread may begin. Whoever was let in calls `endTurn` once. */
export async function takeTurn(): Promise<void> {
  const { running, waiting } = threads();
  // Whoever ends a turn hands it on: nobody slips in between.
  if (running >= AT_ONCE) return new Promise<void>((go) => waiting.push(go));
  threads().running += 1;
}

export function endTurn(): void {
  const next = threads().waiting.shift();
  if (next) next();
  else threads().running -= 1;
}

/**
 * Has a file written by a thread. `begin`: starts it, for a path at which nothing is. Gives the file when
 * its first bytes are there, with what the thread said when it started; throws what the thread does.
 */
export async function writtenInThread<Start = null>(
  begin: (path: string) => Worker,
): Promise<{ file: GrowingFile; start: Start | null }> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  await takeTurn();
  const path = join(directory, randomUUID());
  let start: Start | null = null;
  let worker: Worker;
  try {
    worker = begin(path);
  } catch (error) {
    endTurn();
    throw error;
  }
  const file = new GrowingFile(path, () => void worker.terminate());
  worker.on("message", (news: ExportNews<Start>) => {
    if (news.kind === "started") ({ start } = news);
    else if (news.kind === "written") file.grown(news.bytes);
    else file.whole();
  });
  worker.on("error", (error) => file.failed(error as Error));
  worker.once("exit", () => {
    endTurn();
    // Nothing, where it is whole.
    file.failed(new Error("the export was broken off"));
  });
  await file.begun();
  return { file, start };
}
