import { request } from "node:http";
import { openReader, type Reader } from "@/db/client";
import { SEARCH_GROUPS } from "@/db/domain/search";
import { indexQuestion, parseSearch } from "@/db/domain/search-query";
import { search } from "@/db/queries/search";
import { countFound, questionFor } from "@/db/queries/search-index";
import { recommendation } from "@/db/schema";
import { type Figures, figuresOf, type Load } from "./load";

/** Words to search for: rare ones are in some recommendations, common ones in more than are ranked. */
export interface SearchedWords {
  rare: string[];
  common: string[];
}

/** Texts that are read to choose words from. */
const SAMPLE = 3000;
const MOST_HOLD_A_RARE_WORD = 100;

/** Words of the recommendations that are in this database. */
export function wordsToSearch(databasePath: string): SearchedWords {
  const reader = openReader(databasePath);
  const counts = new Map<string, number>();
  const texts = reader.select({ text: recommendation.text }).from(recommendation).limit(SAMPLE);
  for (const { text } of texts.all()) {
    for (const word of new Set(text.toLowerCase().match(/[a-z]{4,}/g))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const words = [...counts].toSorted((a, b) => a[1] - b[1]).map(([word]) => word);
  const holders = (word: string) =>
    countFound(reader, indexQuestion(parseSearch(word)), "recommendations");
  const rare = words.slice(0, 60).filter((word) => holders(word) <= MOST_HOLD_A_RARE_WORD);
  return { rare: rare.slice(0, 20), common: words.slice(-20) };
}

/** The same word in other letters each time, so that no answer is one that was kept. */
function written(word: string, time: number): string {
  return [...word]
    .map((letter, place) => ((time >> place) & 1 ? letter.toUpperCase() : letter))
    .join("");
}

const TIMES = 200;

/** What the queries behind the screen take by themselves, in ms, one word after the other. */
function queryTimes(reader: Reader, words: readonly string[]): Load {
  const began = performance.now();
  const times = Array.from({ length: TIMES }, (_, time) => {
    const start = performance.now();
    const query = parseSearch(words[time % words.length] ?? "");
    const { question } = questionFor(reader, query, SEARCH_GROUPS);
    for (const group of SEARCH_GROUPS) search(reader, query, question, { group, most: 5 });
    return performance.now() - start;
  });
  return { times, elapsed: performance.now() - began };
}

function ask(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = request(address, { headers: { accept: "text/html" } }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${address}: ${answer.statusCode}`));
      answer.on("data", () => {}).once("end", resolve);
    });
    asked.once("error", reject).end();
  });
}

const addressOf = (address: string, word: string, time: number) =>
  `${address}/search?q=${encodeURIComponent(written(word, time))}`;

/** What whole pages of results take, in ms, one after the other. */
async function pageTimes(address: string, words: readonly string[]): Promise<Load> {
  const began = performance.now();
  const times: number[] = [];
  for (let time = 1; time <= TIMES; time += 1) {
    const start = performance.now();
    await ask(addressOf(address, words[time % words.length] ?? "", time));
    times.push(performance.now() - start);
  }
  return { times, elapsed: performance.now() - began };
}

/** For rare words and for common ones: the queries alone, and the pages over HTTP. */
export type SearchFigures = Record<keyof SearchedWords, { query: Figures; page: Figures }>;

/** Measures the search of an instance at `address`, whose database is at `databasePath`. */
export async function benchSearch(address: string, databasePath: string): Promise<SearchFigures> {
  const words = wordsToSearch(databasePath);
  const reader = openReader(databasePath);
  const measured = async (of: readonly string[]) => {
    // Once beforehand, so that nothing is read from the disk for the first time.
    queryTimes(reader, of);
    await pageTimes(address, of);
    const query = figuresOf([queryTimes(reader, of)]);
    return { query, page: figuresOf([await pageTimes(address, of)]) };
  };
  return { rare: await measured(words.rare), common: await measured(words.common) };
}

/** Searches for common words without a pause, while something else is measured. */
export async function whileSearching<Result>(
  address: string,
  words: readonly string[],
  measure: () => Promise<Result>,
): Promise<Result> {
  const over = new AbortController();
  const searching = (async () => {
    for (let time = 1; !over.signal.aborted; time += 1) {
      await ask(addressOf(address, words[time % words.length] ?? "", time));
    }
  })();
  try {
    return await measure();
  } finally {
    over.abort();
    await searching;
  }
}
