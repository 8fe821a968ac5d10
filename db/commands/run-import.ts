import { isDeepStrictEqual } from "node:util";
import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Db, Tx } from "@/db/client";
import { DomainError } from "@/db/domain/errors";
import type { ImportSummary } from "@/db/domain/import-summary";
import { type Actor, may } from "@/db/domain/permissions";
import { importState } from "@/db/queries/import-state";
import { importRun } from "@/db/schema";
import { applyStaged } from "./import/apply-staged";
import { planImport } from "./import/plan-import";
import { noted, openStaging, type Plan } from "./import/staging";
import { defineCommand } from "./define-command";

/** As it was noted when it was compared, from the staging that is attached. */
function plannedIn(tx: Tx): Plan {
  const row = tx.get<{ value: string } | undefined>(
    sql`select value from staging.note where key = 'plan'`,
  );
  if (!row) throw new DomainError("import_unknown");
  return JSON.parse(row.value) as Plan;
}

const bringIn = defineCommand({
  name: "run-import",
  input: z.object({ id: z.uuid() }),
  admits: (actor) => may(actor, "import_recommendations"),
  run: ({ id }, { tx, actorId, now }) => {
    const { summary, state, writes } = plannedIn(tx);
    if (summary.asks.length > 0) throw new DomainError("import_incomplete");
    if (importState(tx) !== state) throw new DomainError("import_moved_on");
    const { imported, alreadyThere, rejected, aside, differences, files } = summary;
    const detail = { imported, alreadyThere, rejected, aside, differences: differences.length };
    const result = { summary, changed: writes };
    if (!writes) return { isPublic: false, subject: `import:${id}`, detail, result };
    tx.insert(importRun).values({ id, personId: actorId, at: now, files, summary }).run();
    applyStaged(tx, { importId: id, at: now });
    return { isPublic: true, subject: `import:${id}`, detail, result };
  },
});

function attached<Result>(db: Db, path: string, work: () => Result): Result {
  db.$client.prepare("attach ? as staging").run(path);
  try {
    return work();
  } finally {
    db.$client.exec("detach staging");
  }
}

export interface ImportOutcome {
  summary: ImportSummary;
  /** Whether anything was written: a file that says nothing new changes nothing. */
  changed: boolean;
}

/** How it is brought in; both are otherwise for those who have nothing to say of it. */
interface Manner {
  /** For tests alone. */
  now?: Date;
  /** Does the writing at a time of its own choosing; nobody else can save while it lasts. */
  write?: <Result>(work: () => Result) => Promise<Result>;
}

const atOnce: NonNullable<Manner["write"]> = async (work) => work();

/** How often others may come in between before it is told that they did. */
const PATIENCE = 3;

/**
 * Brings in what was staged at the path, all of it or nothing, as it was shown. Where the database has
 * changed since, it is compared anew: if that comes to the same it goes on; otherwise it throws
 * `import_moved_on`, nothing is changed, and the new comparison is in the staging. Also throws
 * `import_incomplete` where something has still to be said, `import_unknown` where nothing was compared,
 * and what every command throws. `id`: a new UUID.
 */
export async function runImport(
  db: Db,
  actor: Actor,
  { id, path }: { id: string; path: string },
  { now, write = atOnce }: Manner = {},
): Promise<ImportOutcome> {
  for (let turn = 1; ; turn++) {
    try {
      return await write(() => attached(db, path, () => bringIn(db, actor, { id }, now)));
    } catch (error) {
      const movedOn = error instanceof DomainError && error.code === "import_moved_on";
      if (!movedOn || turn > PATIENCE) throw error;
    }
    const staging = openStaging(path);
    try {
      const shown = noted(staging, "plan");
      const { summary } = await planImport(staging, db);
      if (!isDeepStrictEqual(summary, shown?.summary)) throw new DomainError("import_moved_on");
    } finally {
      staging.close();
    }
  }
}
