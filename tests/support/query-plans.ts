import type { Db } from "@/db/client";
import { addMadeUpFollowUp, addMadeUpSpeakers } from "@/scripts/bench/made-up-follow-up";
import { addMadeUpWorld } from "@/scripts/bench/made-up-world";
import { randomFrom } from "@/scripts/bench/random";
import { seededDatabase } from "./database";

/** A database with some 2,000 recommendations besides the first data set; two of the reviews are followed up. */
export function databaseOfManyReviews(): Db {
  const db = seededDatabase();
  const random = randomFrom(1);
  addMadeUpSpeakers(db, random);
  const reviews = addMadeUpWorld(db, random, 2_000);
  for (const id of reviews.slice(0, 2)) addMadeUpFollowUp(db, random, id);
  return db;
}

/** The questions that a database is asked, and how SQLite would answer them. */
export interface Questions {
  /** The SQL that `question` prepares, each once. */
  asked: (question: () => unknown) => string[];
  /** SQLite's plan, step by step; it does not depend on values. */
  planOf: (source: string) => string[];
}

/** Listens to what is prepared from now on. */
export function questionsTo({ $client: sqlite }: Db): Questions {
  let heard: string[] = [];
  const prepare = sqlite.prepare.bind(sqlite);
  sqlite.prepare = ((source: string) => {
    heard.push(source);
    return prepare(source);
  }) as typeof sqlite.prepare;
  return {
    asked(question) {
      heard = [];
      question();
      return [...new Set(heard)];
    },
    planOf(source) {
      const explained = prepare(`explain query plan ${source.replaceAll("?", ":value")}`);
      const values = source.includes("?") ? [{ value: 1 }] : [];
      return (explained.all(...values) as { detail: string }[]).map(({ detail }) => detail);
    },
  };
}
