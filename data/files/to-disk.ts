import { open } from "node:fs/promises";

/** What was written at the path, a file or the names in a folder, stays written even through a power cut. */
export async function toDisk(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
