import "server-only";
import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { FilledList } from "./filled-list";
import { instance } from "./instance";

/** How long a filled list is kept, in ms, whether it is fetched or not. */
const KEPT = 60 * 60 * 1000;

const directory = join(instance.dataDirectory, "filled-lists");

const pathOf = (id: string, part: "docx" | "json") => join(directory, `${id}.${part}`);

/** Null where there is no such file. */
const orNull = (error: NodeJS.ErrnoException): null => {
  if (error.code === "ENOENT") return null;
  throw error;
};

/** Removes what is older than it is kept. */
async function sweep(): Promise<void> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  for (const name of await readdir(directory)) {
    const path = join(directory, name);
    // Somebody else's request may sweep at the same time.
    const found = await stat(path).catch(orNull);
    if (found && Date.now() - found.mtimeMs > KEPT) await rm(path, { force: true });
  }
}

/** Keeps a filled list for an hour, for the person alone who sent it. Gives its id. */
export async function keepFilledList(
  personId: string,
  { bytes, report }: { bytes: Uint8Array; report: FilledList },
): Promise<string> {
  await sweep();
  const id = crypto.randomUUID();
  await writeFile(pathOf(id, "docx"), bytes, { mode: 0o600 });
  await writeFile(pathOf(id, "json"), JSON.stringify({ personId, report }), { mode: 0o600 });
  return id;
}

/** A filled list of the person's, with a way to its bytes; null where there is none, or none any more. */
export async function filledList(id: string, personId: string) {
  await sweep();
  if (!z.uuid().safeParse(id).success) return null;
  const text = await readFile(pathOf(id, "json"), "utf8").catch(orNull);
  if (text === null) return null;
  const kept = JSON.parse(text) as { personId: string; report: FilledList };
  // One that another version of this program kept has another shape; its list is sent again.
  if (kept.personId !== personId || !Array.isArray(kept.report.filled)) return null;
  return { report: kept.report, bytes: () => readFile(pathOf(id, "docx")) };
}
