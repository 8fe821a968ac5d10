import "server-only";
import type { Worker } from "node:worker_threads";
import { DomainError, type ErrorCode } from "@/db/domain/errors";
import { endTurn, takeTurn } from "./export-thread";

/** What a thread that reads what somebody sent says of it, once. */
export type ReadNews<Result> =
  | { kind: "read"; result: Result }
  | { kind: "refused"; code: ErrorCode };

/** Megabytes of a thread that reads a file whole: as a tree in memory it is twenty times as large. */
export const READING_MEMORY = { maxOldGenerationSizeMb: 768, maxYoungGenerationSizeMb: 12 };

/** So much is read while no file is written: two of them take what the server itself has not. */
const WEIGHT = 2;

/** In ms. OHCHR's longest list takes one second. */
const LONGEST = 60_000;

/** What the thread says; that the file is too large where it ends without a word, or is at it for too long. */
async function newsOf<Result>(worker: Worker): Promise<ReadNews<Result>> {
  const timer = setTimeout(() => void worker.terminate(), LONGEST);
  try {
    return await new Promise((resolve, reject) => {
      worker.once("message", resolve);
      worker.once("error", (error: NodeJS.ErrnoException) => {
        if (error.code === "ERR_WORKER_OUT_OF_MEMORY") return;
        reject(error);
      });
      worker.once("exit", () => resolve({ kind: "refused", code: "archive_too_large" }));
    });
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Has a file that somebody sent read in a thread of its own: whoever reads a page meanwhile does not notice, and
 * a file that takes more memory or time than there is ends the thread alone. `begin`: starts it, with
 * READING_MEMORY. Throws what the thread does, and `archive_too_large`.
 */
export async function readInThread<Result>(begin: () => Worker): Promise<Result> {
  await takeTurn(WEIGHT);
  try {
    const news = await newsOf<Result>(begin());
    if (news.kind === "refused") throw new DomainError(news.code);
    return news.result;
  } finally {
    endTurn(WEIGHT);
  }
}
