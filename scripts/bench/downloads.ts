import { readFileSync } from "node:fs";
import { request } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { asAnotherReader } from "./readers";

/** What a download costs. */
export interface Download {
  /** Until the first byte of the file, in ms. */
  first: number;
  /** Until the last, in ms. */
  all: number;
  bytes: number;
  /** By how much the server's memory grew at most meanwhile, in MB. */
  growth: number;
}

/** Resident memory of a process, in MB; Linux says it. */
function memoryOf(pid: number): number {
  const line = /VmRSS:\s+(\d+) kB/u.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
  return Number(line?.[1] ?? Number.NaN) / 1024;
}

/** Downloads a file and throws it away, watching the server's memory. */
export async function download(address: string, pid: number): Promise<Download> {
  const before = memoryOf(pid);
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, memoryOf(pid))), 20);
  const start = performance.now();
  let first = 0;
  let bytes = 0;
  await new Promise<void>((resolve, reject) => {
    const asked = request(address, { headers: asAnotherReader() }, (answer) => {
      answer.on("data", (piece: Buffer) => {
        first ||= performance.now() - start;
        bytes += piece.length;
      });
      answer.on("end", resolve).on("error", reject);
      if (answer.statusCode !== 200) reject(new Error(`${address}: ${answer.statusCode}`));
    });
    asked.on("error", reject).end();
  });
  clearInterval(watch);
  const all = performance.now() - start;
  // What is left of it is given back before the next is measured.
  await wait(1_000);
  return { first, all, bytes, growth: most - before };
}
