import { join } from "node:path";
import { clearLog } from "@/db/client";
import { openUpgraded } from "@/db/opening/open-database";
import { eraseAgain } from "@/db/commands/erase-again";
import { DatabaseRefusal } from "@/db/opening/refusal";
import { seedWhereEmpty } from "./seed";
import { erasedPeople } from "./start/erased-people.mjs";
import { dataDirectory } from "./start/paths.mjs";

/*
 * npm run seed, and part of npm start: creates the database or upgrades it, puts in the first data set where
 * there is none, and erases again whom a backup brought back. Running it again changes nothing.
 */
const path = join(dataDirectory(), "upr.sqlite");
try {
  const { db, upgraded } = await openUpgraded(path);
  if (upgraded) {
    console.log(
      `The database ${path} was upgraded; as it was before, it is kept in ${upgraded.backup}.`,
    );
  }
  const seeded = seedWhereEmpty(db);
  const personIds = erasedPeople(dataDirectory());
  if (personIds.length > 0) {
    const { erased } = eraseAgain(db, { kind: "system", name: "start" }, { personIds });
    clearLog(db);
    if (erased > 0) console.log(`${erased} who were erased before were erased again.`);
  }
  console.log(
    seeded
      ? `The database ${path} is ready, with ${seeded.recommendations.imported} recommendations.`
      : `The database ${path} is ready.`,
  );
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  console.log(
    error instanceof DatabaseRefusal
      ? reason
      : `The database ${path} could not be prepared: ${reason}`,
  );
  process.exitCode = 1;
}
