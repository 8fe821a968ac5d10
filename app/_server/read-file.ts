/*
 * For threads that read a file which somebody sent: see reading-thread.ts, which starts them.
 */
import { parentPort } from "node:worker_threads";
import { DomainError } from "@/db/domain/errors";
import type { ReadNews } from "./reading-thread";

/** Does a thread's work and tells what came of it, also where that is a refusal. */
export async function tellRead<Result>(work: () => Promise<Result>): Promise<void> {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  const tell = (news: ReadNews<Result>) => parentPort?.postMessage(news);
  try {
    tell({ kind: "read", result: await work() });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    tell({ kind: "refused", code: error.code });
  }
}
