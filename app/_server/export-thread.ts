import "server-only";
import { randomUUID } from "node:crypto";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Worker } from "node:worker_threads";
import { GrowingFile } from "@/data/files/growing-file";
import { DomainError, type ErrorCode } from "@/db/domain/errors";
import { askToEnd } from "./asked-to-end";
import { instance } from "./instance";
import { countOne } from "./operation/counts";

/** What a thread that writes a file says of it: how many bytes stand there by now, and when it is whole. */
export type ExportNews<Start = null> =
  | { kind: "started"; start: Start }
  | { kind: "written"; bytes: number }
  | { kind: "whole" }
  /** The disk takes no more, and its like. */
  | { kind: "failed"; code: ErrorCode };

/** How much is at work at the same time, whatever it makes; who comes later waits. */
const AT_ONCE = 2;

const directory = join(instance.dataDirectory, "exports");

interface Turns {
  running: number;
  waiting: { weight: number; go: () => void }[];
}

// Modules are bundled more than once; the process has as many processors all the same.
const shared = globalThis as typeof globalThis & { uprThreads?: Turns };

const turns = (): Turns => (shared.uprThreads ??= { running: 0, waiting: [] });

/** Lets those go who fit, in the order in which they came: nobody is passed by. */
function letGo(): void {
  const state = turns();
  for (
    let next = state.waiting[0];
    next && state.running + next.weight <= AT_ONCE;
    next = state.waiting[0]
  ) {
    state.running += next.weight;
    state.waiting.shift();
    next.go();
  }
}

/** Waits until a thread may begin. Whoever was let in calls `endTurn` once, with the same weight. */
export async function takeTurn(weight = 1): Promise<void> {
  await new Promise<void>((go) => {
    turns().waiting.push({ weight, go });
    letGo();
  });
}

export function endTurn(weight = 1): void {
  turns().running -= weight;
  letGo();
}

/** How a thread is begun. */
interface Writing {
  /** Starts it, for a path at which nothing is. */
  begin: (path: string) => Worker;
  /** 1, or AT_ONCE for what takes so much memory that it is written while nothing else is. */
  weight?: number;
  /** Aborted where whoever asks goes away. */
  signal?: AbortSignal;
}

/**
 * Has a file written by a thread. Gives the file when its first bytes are there, with what the thread said
 * when it started; throws what the thread does, or why `signal` was aborted.
 */
export async function writtenInThread<Start = null>({
  begin,
  weight = 1,
  signal,
}: Writing): Promise<{ file: GrowingFile; start: Start | null }> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  await takeTurn(weight);
  const path = join(directory, randomUUID());
  let start: Start | null = null;
  let worker: Worker;
  try {
    signal?.throwIfAborted();
    worker = begin(path);
  } catch (error) {
    endTurn(weight);
    throw error;
  }
  countOne("exports_started");
  let isWhole = false;
  const file = new GrowingFile(path, () => askToEnd(worker));
  const failed = (error: unknown) => file.failed(error as Error);
  worker.on("message", (news: ExportNews<Start>) => {
    if (news.kind === "started") ({ start } = news);
    else if (news.kind === "written") file.grown(news.bytes);
    else if (news.kind === "failed") failed(new DomainError(news.code));
    else {
      isWhole = true;
      file.whole();
    }
  });
  worker.on("error", failed);
  signal?.addEventListener("abort", () => void file.left());
  worker.once("exit", () => {
    endTurn(weight);
    if (!isWhole) {
      countOne("exports_failed");
      // It may have begun after nobody waited any more.
      void rm(path, { force: true });
    }
    // Nothing, where it is whole.
    file.failed(new Error("the export was broken off"));
  });
  await file.begun();
  return { file, start };
}
