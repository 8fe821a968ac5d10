import { readFileSync } from "node:fs";

/** A source file as it was received. */
export const sourceFile = (name: string) =>
  readFileSync(new URL(`../../data/sources/${name}`, import.meta.url), "utf8");

export const LETTER = sourceFile("2019-08-20-High-Commissioner-letter-to-Cambodia-with-annex.txt");

export const STATE_REPLIES: ReadonlyMap<string, string> = new Map(
  [
    "2021-01-12-Cambodia-reply-to-AL-KHM-10-2020.txt",
    "2021-05-07-Cambodia-reply-to-AL-KHM-1-2021.txt",
    "2022-11-15-Cambodia-letter-on-AL-KHM-2-2022.txt",
  ].map((name) => [name, sourceFile(name)]),
);

/** White space folded, for comparing what was wrapped differently. */
export const folded = (text: string) => text.replace(/\s+/gu, " ").trim();
