import { join } from "node:path";
import { openDatabase } from "@/db/client";
import { importRecommendations } from "@/db/commands/import-recommendations";
import { addMadeUpFollowUp } from "./made-up-follow-up";
import { madeUpReview } from "./made-up-review";
import { randomFrom } from "./random";

const SEED = 20_190_820;

/** Makes a database with `count` recommendations in an empty folder; the same on every run. */
export function makeUpDatabase(directory: string, count: number): void {
  const db = openDatabase(join(directory, "upr.sqlite"));
  const random = randomFrom(SEED);
  importRecommendations(db, { kind: "system", name: "bench" }, madeUpReview(random, count));
  addMadeUpFollowUp(db, random);
  db.$client.close();
}
