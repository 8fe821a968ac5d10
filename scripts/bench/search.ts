import { request } from "node:http";
import { openReader, type Reader } from "@/db/client";
import { SEARCH_GROUPS } from "@/db/domain/search";
import { indexQuestion, parseSearch } from "@/db/domain/search-query";
import { search } from "@/db/queries/search";
import { countFound, questionFor } from "@/db/queries/search-index";
import { recommendation } from "@/db/schema";
import { printBar } from "./bars";
import { type Figures, figuresOf, type Load } from "./load";
import { asAnotherReader } from "./readers";

/** Words to search for: rare ones are in some recommendations, common ones in more than are ranked. */
interface SearchedWords {
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
    const asked = request(
      address,
      { headers: { accept: "text/html", ...asAnotherReader() } },
      (answer) => {
        if (answer.statusCode !== 200) reject(new Error(`${address}: ${answer.statusCode}`));
        answer.on("data", () => {}).once("end", resolve);
      },
    );
    asked.once("error", reject).end();
  });
}

/** The page of results for a word; each time another address, so that no page is one that was kept. */
export const searchAddress = (address: string, word: string, time: number): string =>
  `${address}/search?q=${encodeURIComponent(written(word, time))}`;

/** What whole pages of results take, in ms, one after the other. */
async function pageTimes(address: string, words: readonly string[]): Promise<Load> {
  const began = performance.now();
  const times: number[] = [];
  for (let time = 1; time <= TIMES; time += 1) {
    const start = performance.now();
    await ask(searchAddress(address, words[time % words.length] ?? "", time));
    times.push(performance.now() - start);
  }
  return { times, elapsed: performance.now() - began };
}

/** For rare words and for common ones: the queries alone, and the pages over HTTP. */
type SearchFigures = Record<keyof SearchedWords, { query: Figures; page: Figures }>;

async function searchFigures(address: string, databasePath: string): Promise<SearchFigures> {
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

/** Measures the search of an instance at `address`, whose database is at `databasePath`. */
export async function benchSearch(address: string, databasePath: string): Promise<void> {
  const { rare, common } = await searchFigures(address, databasePath);
  for (const [name, { query, page }, bar] of [
    ["a rare word", rare, 10],
    ["a common word", common, 60],
  ] as const) {
    printBar(`Search for ${name}, p50 of its queries`, query.p50, bar, " ms", true);
    console.log(
      `  their p99 ${query.p99.toFixed(1)} ms; the whole page p50 ${page.p50.toFixed(1)} ms, p99 ${page.p99.toFixed(1)} ms`,
    );
  }
}
