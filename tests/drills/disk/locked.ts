import { mkdtempSync, openSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { atLeast, type Drill, type DrillOptions, type Figure, none } from "@/tests/drills/drill";
import { withoutGuard } from "@/tests/drills/without/without";
import { startWithRoles } from "@/tests/support/roles";
import { wasGivenBack, wasTold, waysOfSaving } from "./ways-of-saving";

const GUARDS = { "waits without holding up who reads": "waits-in-sqlite.mjs" } as const;

/** How many pages somebody reads one after the other while somebody else waits to save. */
const PAGES = 5;

/** Ways of saving that are tried: each waits its five seconds. */
const TRIED = { short: 1, usual: 3 } as const;

async function run({ short, without }: DrillOptions): Promise<Figure[]> {
  const directory = mkdtempSync(join(tmpdir(), "upr-locked-"));
  const errors = openSync(join(directory, "errors"), "a");
  const cast = await startWithRoles({ settings: withoutGuard(GUARDS, without), errors });
  try {
    const { baseUrl } = cast.instance;
    const ways = waysOfSaving(cast).slice(0, TRIED[short ? "short" : "usual"]);
    const read = async () => {
      const answer = await fetch(`${baseUrl}/recommendations`);
      await answer.arrayBuffer();
      return answer.status === 200;
    };
    await read();
    const other = new Database(join(cast.instance.directory, "upr.sqlite"));
    other.exec("begin immediate");
    const counts = { silent: 0, lost: 0, held: 0 };
    for (const [, save] of ways) {
      const state = { isWaiting: true };
      const saving = save().finally(() => (state.isWaiting = false));
      let pages = 0;
      for (; pages < PAGES && state.isWaiting; pages += 1) await read();
      if (pages < PAGES) counts.held += 1;
      const told = await saving;
      if (!wasTold(told, "database_locked")) counts.silent += 1;
      if (!wasGivenBack(told)) counts.lost += 1;
    }
    other.exec("rollback");
    other.close();
    let failed = 0;
    for (const [, save] of ways) if (!(await save()).isSaved) failed += 1;
    return [
      atLeast("ways of saving while another program holds the database", ways.length, ways.length),
      none("did not say so in words", counts.silent),
      none("did not give back what was typed", counts.lost),
      none(`waited so that nobody could read ${PAGES} pages meanwhile`, counts.held),
      none("failed once it was free, without a restart", failed),
    ];
  } finally {
    await cast.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}

export const locked: Drill = {
  name: "locked",
  title: "another program holds the database",
  guards: Object.keys(GUARDS),
  run,
};
