import { randomUUID } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { shownOf } from "@/app/editions/copy";
import type { EditionJob } from "@/app/editions/export/job";
import { fileTable } from "@/app/editions/file-table";
import { EXPORTERS } from "@/data/exporters/formats";
import type { Db } from "@/db/client";
import { openDatabase } from "@/db/opening/open-database";
import { withdrawEdition } from "@/db/commands/withdraw-edition";
import { withdrawStatement } from "@/db/commands/withdraw-statement";
import { dayIn } from "@/db/domain/day-in";
import { editionById } from "@/db/queries/edition-by-id";
import { seedWhereEmpty } from "@/scripts/seed";
import { plantUpdate } from "@/tests/db/planted";
import { bytesOf } from "@/tests/support/bytes-of";
import { frozen, wordsOf } from "@/tests/support/editions";
import { anOrganisation, aPerson, type Person } from "@/tests/support/people";

const SAID = "The ombudsperson was never appointed.";

const thread = vi.hoisted(() => ({
  workerData: {},
  parentPort: { postMessage: vi.fn<(news: unknown) => void>() },
  receiveMessageOnPort: () => undefined,
}));
vi.mock("node:worker_threads", () => thread);

let directory: string;
let db: Db;
let validator: Person;
let id: string;

beforeEach(() => {
  // A spreadsheet says when it was made.
  vi.useFakeTimers({ toFake: ["Date"] });
  directory = mkdtempSync(join(tmpdir(), "edition-"));
  db = openDatabase(join(directory, "upr.sqlite"));
  seedWhereEmpty(db);
  const organisationId = anOrganisation(db, "Clean Rivers", "civil_society");
  const as = { organisationId, track: "civil_society", role: "validator" } as const;
  validator = aPerson(db, "Vuthy", as);
  const of = { organisationId, track: "civil_society", state: "published" } as const;
  plantUpdate(db, { ...of, id: "said", ref: "KHM-HC-2019-03", reason: SAID });
  id = frozen(db, validator, { organisationId, layout: "civil-society" });
});
afterEach(() => {
  db.$client.close();
  vi.useRealTimers();
});

/** What the thread tells, and the file that it leaves; null where it leaves none. */
async function written(format: EditionJob["format"], of = id) {
  const path = join(directory, randomUUID());
  const databasePath = join(directory, "upr.sqlite");
  const job: EditionJob = { databasePath, path, id: of, format, timeZone: "Asia/Phnom_Penh" };
  thread.workerData = job;
  thread.parentPort.postMessage.mockClear();
  vi.resetModules();
  await import("@/app/editions/export/worker");
  const told = thread.parentPort.postMessage.mock.calls.map(([news]) => news);
  return { told, bytes: existsSync(path) ? readFileSync(path) : null };
}

/** The table as it is with the words of pages. */
function tableNow() {
  const setting = { words: wordsOf(), dayOf: dayIn("Asia/Phnom_Penh") };
  const copy = shownOf(db, id, setting)?.copy;
  if (!copy) throw new Error("no copy of the edition");
  return fileTable(copy, setting.words);
}

describe("an edition that a thread writes", () => {
  it("says what it is called, then how far it is, then that it is whole", async () => {
    const { told, bytes } = await written("csv");
    const start = `cambodia-2019-midterm-civil-society-2026-11-24-edition-1-${id.slice(0, 8)}`;
    expect(told[0]).toEqual({ kind: "started", start });
    expect(told.slice(-2)).toEqual([{ kind: "written", bytes: bytes?.length }, { kind: "whole" }]);
  });

  it("holds in CSV and XLSX byte for byte what pages say", async () => {
    for (const format of ["csv", "xlsx"] as const) {
      const { bytes } = await written(format);
      expect(bytes?.equals(await bytesOf(EXPORTERS[format](tableNow())))).toBe(true);
    }
  });

  it("holds nothing of what is withdrawn by now, and says so with the original's fingerprint", async () => {
    const text = async () => (await written("csv")).bytes?.toString();
    expect(await text()).toContain(SAID);
    withdrawStatement(db, validator, { kind: "update", id: "said", version: 1 });
    const after = await text();
    expect(after).not.toContain(SAID);
    expect(after).toContain("1 statement was withdrawn since this edition was made");
    expect(after).toContain(`SHA-256 of the original: ${editionById(db, id)?.sha256}`);
  });

  it("is not written where it was withdrawn while it waited for its turn", async () => {
    withdrawEdition(db, validator, { id });
    expect(await written("csv")).toEqual({
      told: [{ kind: "failed", code: "edition_withdrawn" }],
      bytes: null,
    });
  });

  it("is not written where there is none", async () => {
    const { told, bytes } = await written("xlsx", "no-such-edition");
    expect([told, bytes]).toEqual([[{ kind: "failed", code: "edition_unknown" }], null]);
  });
});
