import type { Format } from "@/data/exporters/formats";

/*
 * What a thread that writes a table into a file may take, whatever the table is of: see export-thread.ts.
 */

/** Word's file is made whole, which takes tens of megabytes: it is written while no other is. */
export const weightOf = (format: Format): number => (format === "docx" ? 2 : 1);

/**
 * Megabytes, for what lives long and for what does not. Word's file is made whole; the others flow: rows on
 * their way into a file outlive less room, and what is no longer needed would stay for as long as there is more.
 */
export const memoryFor = (format: Format) =>
  format === "docx"
    ? { maxOldGenerationSizeMb: 176, maxYoungGenerationSizeMb: 6 }
    : { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 12 };
