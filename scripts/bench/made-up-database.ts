import { join } from "node:path";
import type { Db } from "@/db/client";
import { openDatabase } from "@/db/opening/open-database";
import { importRecommendations } from "@/db/commands/import-recommendations";
import { addMadeUpFollowUp, addMadeUpPositions, addMadeUpSpeakers } from "./made-up-follow-up";
import { HOME, madeUpReview } from "./made-up-review";
import { addMadeUpWorld, distinctTexts } from "./made-up-world";
import { randomFrom } from "./random";

const SEED = 20_190_820;

/** So many reviews are followed up, the one that is shown first among them. */
export const FOLLOWED_UP = 20;

/** How many recommendations a database holds, and of which reviews. */
export interface MadeUp {
  /** Of the review that is shown first. */
  home: number;
  /** Of all reviews together; where it is more than that, the others are of some 220 each. */
  total: number;
  /** Whether all reviews are followed up, and not some twenty of them. */
  everywhere?: boolean;
}

function fill(db: Db, { home, total, everywhere = false }: MadeUp) {
  const random = randomFrom(SEED);
  importRecommendations(db, { kind: "system", name: "bench" }, madeUpReview(random, home));
  addMadeUpSpeakers(db, random);
  addMadeUpPositions(db, random, HOME);
  addMadeUpFollowUp(db, random, HOME);
  const others = addMadeUpWorld(db, random, total - home);
  const followed = everywhere ? others : others.slice(0, FOLLOWED_UP - 1);
  for (const id of followed) addMadeUpFollowUp(db, random, id);
}

/** Makes a database in an empty folder; the same on every run. Gives how many different texts it holds. */
export function makeUpDatabase(directory: string, size: MadeUp): number {
  const db = openDatabase(join(directory, "upr.sqlite"));
  // Nobody needs what is made here after a power cut.
  db.$client.pragma("synchronous = OFF");
  fill(db, size);
  const texts = distinctTexts(db);
  db.$client.close();
  return texts;
}
