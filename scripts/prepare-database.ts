import { join } from "node:path";
import { openDatabase } from "@/db/client";
import { seedWhereEmpty } from "./seed";
import { dataDirectory } from "./start/paths.mjs";

/*
 * npm run seed, and part of npm start: creates and migrates the database, and puts in the first data
 * set where there is none. Running it again changes nothing.
 */
const path = join(dataDirectory(), "upr.sqlite");
try {
  const seeded = seedWhereEmpty(openDatabase(path));
  console.log(
    seeded
      ? `The database ${path} is ready, with ${seeded.recommendations.imported} recommendations.`
      : `The database ${path} is ready.`,
  );
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  console.log(`The database ${path} could not be prepared: ${reason}`);
  process.exitCode = 1;
}
