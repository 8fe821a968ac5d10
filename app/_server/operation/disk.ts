import { statfsSync } from "node:fs";

/** What is free on the disk of a folder. */
export function diskOf(folder: string): { freeBytes: number; freePercent: number } {
  const { bavail, blocks, bsize } = statfsSync(folder);
  const freePercent = blocks === 0 ? 0 : Math.round((bavail / blocks) * 1000) / 10;
  return { freeBytes: bavail * bsize, freePercent };
}
