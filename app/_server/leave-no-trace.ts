import "server-only";
import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { clearLog } from "@/db/client";
import { writer } from "./database";
import { instance } from "./instance";

/** How long to wait for whoever still reads an older state, in ms: a download takes minutes. */
const PAUSE = 10_000;

/** Until the log holds nothing any more of what was there before. */
async function clear(): Promise<void> {
  if (clearLog(await writer())) return;
  setTimeout(() => void clear(), PAUSE).unref();
}

/**
 * After somebody was erased: takes from the log of the database what it still tells of them, and notes
 * the number beside the database, so that whoever an old backup brings back is erased again at the next
 * start (`scripts/start/erased-people.mjs`).
 */
export async function leaveNoTrace(personId: string): Promise<void> {
  const path = join(instance.dataDirectory, "erased-people");
  appendFileSync(path, `${personId}\n`, { mode: 0o600, flush: true });
  await clear();
}
