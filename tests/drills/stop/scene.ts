import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { recommendation, update } from "@/db/schema";
import { prepareDatabase } from "@/scripts/start/database.mjs";
import { plantUpdate } from "@/tests/db/planted";
import type { DraftAt } from "@/tests/drills/clients/saver";
import { anOrganisation, databaseOf, somebody } from "@/tests/support/who";

/** What is stopped: data that outlive the server, and somebody who works with them. */
export interface Scene {
  directory: string;
  organisationId: string;
  email: string;
  /** Of somebody who stays signed in through every stop; empty before the first. */
  cookie: string;
  refs: string[];
}

/** Statements of the table that is downloaded, and characters of each: more than fits into what a line holds. */
const STATEMENTS = 4;
const LONG = 500_000;

function plantLongTable(db: Db, refs: readonly string[]): void {
  const water = anOrganisation(db, "Ministry of Water", "government");
  for (const ref of refs.slice(-STATEMENTS)) {
    const reason = `${ref} was taken up in the provinces. `.padEnd(LONG, "It goes on. ");
    const said = { organisationId: water, track: "government", state: "published" } as const;
    plantUpdate(db, { id: `said-${ref}`, ref, reason, ...said });
  }
}

export async function scene(): Promise<Scene> {
  const directory = mkdtempSync(join(tmpdir(), "upr-stop-"));
  await prepareDatabase(directory);
  const db = databaseOf({ directory });
  const organisationId = anOrganisation(db, "Clean Rivers", "civil_society");
  const role = { organisationId, role: "contributor" } as const;
  const { email } = await somebody(db, "Dara", role);
  const refs = db
    .select({ ref: recommendation.ref })
    .from(recommendation)
    .all()
    .map(({ ref }) => ref);
  plantLongTable(db, refs);
  db.$client.close();
  return { directory, organisationId, email, cookie: "", refs };
}

/** The organisation's drafts as they stand in the database, by recommendation. No server has it open. */
export function draftsIn({ directory, organisationId }: Scene): Map<string, DraftAt> {
  const db = databaseOf({ directory });
  const rows = db
    .select({
      ...{ ref: recommendation.ref, id: update.id },
      ...{ version: update.version, reason: update.reason },
    })
    .from(update)
    .innerJoin(recommendation, eq(recommendation.id, update.recommendationId))
    .where(eq(update.organisationId, organisationId))
    .all();
  db.$client.close();
  return new Map(rows.map(({ ref, ...draft }) => [ref, draft]));
}
