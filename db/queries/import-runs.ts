import { desc, eq } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { importRun, person, recommendation, recommendationChange } from "@/db/schema";

const SHOWN = {
  id: importRun.id,
  at: importRun.at,
  files: importRun.files,
  summary: importRun.summary,
  personName: person.name,
};

/** The imports that were brought in, the newest first. `personName` is null for one on the machine itself. */
export const importRuns = (reader: Reader) =>
  reader
    .select(SHOWN)
    .from(importRun)
    .leftJoin(person, eq(person.id, importRun.personId))
    .orderBy(desc(importRun.at))
    .all();

/** One of them; null where there is none of this id. */
export const importRunById = (reader: Reader, id: string) =>
  reader
    .select(SHOWN)
    .from(importRun)
    .leftJoin(person, eq(person.id, importRun.personId))
    .where(eq(importRun.id, id))
    .get() ?? null;

/** What corrected imports changed in a recommendation, the newest first. */
export const changesOf = (reader: Reader, recommendationId: number) =>
  reader
    .select({
      id: recommendationChange.id,
      field: recommendationChange.field,
      before: recommendationChange.before,
      after: recommendationChange.after,
      at: importRun.at,
      files: importRun.files,
    })
    .from(recommendationChange)
    .innerJoin(importRun, eq(importRun.id, recommendationChange.importId))
    .innerJoin(recommendation, eq(recommendation.id, recommendationChange.recommendationId))
    .where(eq(recommendationChange.recommendationId, recommendationId))
    .orderBy(desc(importRun.at), desc(recommendationChange.id))
    .all();
