import { link, mkdir, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { isPartName, filePart } from "@/db/domain/backup-manifest";

/*
 * Files of evidence never change, but can be removed while they are copied, which takes minutes. A second
 * name for each, taken before the database is copied, keeps the bytes for that long; it costs no room.
 */

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return false;
      throw error;
    },
  );

/** Where disks know no second names (a memory stick's FAT), files are read where they are. */
async function linkOrLeave(from: string, to: string): Promise<"held" | "gone" | "left"> {
  try {
    await link(from, to);
    return "held";
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return "held";
    return (await isThere(from)) ? "left" : "gone";
  }
}

/** Holds the files that stand in `directory`; `aside` is an empty folder on the same disk. */
export async function holdFiles(directory: string, aside: string) {
  await mkdir(aside, { recursive: true, mode: 0o700 });
  const names = await readdir(directory).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  for (const name of names) {
    if (isPartName(filePart(name))) await linkOrLeave(join(directory, name), join(aside, name));
  }
  return {
    /** Where the bytes of a file can be read until the end; null where there are none. */
    async pathOf(storedAs: string): Promise<string | null> {
      const held = join(aside, storedAs);
      if (await isThere(held)) return held;
      const state = await linkOrLeave(join(directory, storedAs), held);
      if (state === "gone") return null;
      return state === "held" ? held : join(directory, storedAs);
    },
  };
}
