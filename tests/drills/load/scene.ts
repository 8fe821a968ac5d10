import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Db } from "@/db/client";
import { recommendation } from "@/db/schema";
import { makeUpDatabase } from "@/scripts/bench/made-up-database";
import { anOrganisation, databaseOf, somebody } from "@/tests/support/who";

/** As large as the one of a country with three reviews behind it, which reads some of its neighbours' too. */
const SIZE = { home: 300, total: 3_000 };

const PEOPLE = 4;

/** A folder with a database, and people who can sign in to it. */
export interface LoadScene {
  directory: string;
  organisationId: string;
  /** E-mail addresses. */
  people: string[];
  /** Of the review that is shown first. */
  refs: string[];
}

const refsOf = (db: Db): string[] =>
  db
    .select({ ref: recommendation.ref })
    .from(recommendation)
    .limit(SIZE.home)
    .all()
    .map(({ ref }) => ref);

export async function loadScene(): Promise<LoadScene> {
  const directory = mkdtempSync(join(tmpdir(), "upr-load-"));
  makeUpDatabase(directory, SIZE);
  const db = databaseOf({ directory });
  const organisationId = anOrganisation(db, "Clean Rivers", "civil_society");
  const people: string[] = [];
  for (let number = 1; number <= PEOPLE; number += 1) {
    const role = { organisationId, role: "contributor" } as const;
    people.push((await somebody(db, `Person ${number}`, role)).email);
  }
  const refs = refsOf(db);
  db.$client.close();
  return { directory, organisationId, people, refs };
}
