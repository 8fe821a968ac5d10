import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Db } from "@/db/client";
import { planImport } from "@/db/commands/import/plan-import";
import { type FileToStage, stageRows } from "@/db/commands/import/stage-rows";
import { openStaging } from "@/db/commands/import/staging";
import { runImport } from "@/db/commands/run-import";
import type { ImportSettings } from "@/db/domain/import-row";
import type { ImportSummary } from "@/db/domain/import-summary";
import type { Actor } from "@/db/domain/permissions";
import { NO_SETTINGS } from "@/tests/support/read-rows";

export const SYSTEM: Actor = { kind: "system", name: "test" };

/** Reads and compares; gives what would be done and where it is staged. */
export async function previewed(
  db: Db,
  files: readonly FileToStage[],
  settings: Partial<ImportSettings> = {},
): Promise<{ summary: ImportSummary; path: string }> {
  const path = join(mkdtempSync(join(tmpdir(), "upr-import-")), "staged.sqlite");
  const staging = openStaging(path);
  await stageRows(staging, files, { settings: { ...NO_SETTINGS, ...settings } });
  const { summary } = await planImport(staging, db);
  staging.close();
  return { summary, path };
}

/** Reads, compares and brings in. */
export async function imported(
  db: Db,
  files: readonly FileToStage[],
  settings: Partial<ImportSettings> = {},
) {
  const { path } = await previewed(db, files, settings);
  return runImport(db, SYSTEM, { id: crypto.randomUUID(), path });
}
