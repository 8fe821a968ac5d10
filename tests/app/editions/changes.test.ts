import { createFormatter, createTranslator } from "next-intl";
import { expect, test, vi } from "vitest";
import { en } from "@/app/_i18n/en";
import { Changes } from "@/app/editions/compare/changes";
import type { KeptVoice } from "@/db/domain/changed-voices";
import { compareEditions } from "@/db/domain/edition-comparison";
import type { KeptRow, KeptStanding } from "@/db/domain/kept-table";
import { SITE } from "@/tests/support/editions";
import { written } from "@/tests/support/written";

vi.mock("next-intl/server", () => ({
  getTranslations: async (namespace?: never) =>
    createTranslator({ locale: "en-GB", messages: en, namespace }),
  getFormatter: async () => createFormatter({ locale: "en-GB", timeZone: "UTC" }),
  getMessages: async () => en,
}));

const NO_UPDATE: KeptStanding = { status: "none", asOf: null, updates: [] };
const PARTIAL: KeptStanding = { ...NO_UPDATE, status: "partial", asOf: "2024-01-31" };

const row = (civil: Partial<KeptStanding>, facts: Partial<KeptRow["facts"]> = {}): KeptRow => ({
  ...{ ref: "REF-1", address: `${SITE}/recommendations/REF-1`, cells: [], data: [] },
  facts: {
    ...{ number: null, text: "Ratify.", states: [], theme: [], documents: [] },
    standing: { government: NO_UPDATE, civil_society: { ...PARTIAL, ...civil } },
    ...facts,
  },
});

const DAYS = { from: "2024-12-31", to: "2025-12-31" };

async function shown(from: KeptRow[], to: KeptRow[]) {
  const comparison = compareEditions(from, to);
  return (await written(await Changes({ comparison, days: DAYS }))).split("\n");
}

test("old and new stand under the days that their editions are as of", async () => {
  const lines = await shown([row({})], [row({ status: "contrary" })]);
  expect(lines).toContain("Earlier, as of 31 December 2024");
  expect(lines).toContain("Later, as of 31 December 2025");
});

test("an edition that does not hold a recommendation is given no status on it", async () => {
  const lines = await shown([], [row({ withdrawnOn: ["2027-03-01"] })]);
  const statuses = ["Not in this edition", "Withdrawn on 1 March 2027"];
  expect(lines.filter((line) => statuses.includes(line))).toEqual(statuses);
});

test("where organisations differ it is said who says otherwise, and on which part", async () => {
  const said = (status: KeptVoice["status"], more: Partial<KeptVoice> = {}): KeptVoice => ({
    ...{ id: status, asOf: "2024-01-31", status },
    organisation: { id: "ngo", name: "Clean Rivers" },
    ...more,
  });
  const mixed = (...updates: KeptVoice[]) => [row({ status: "mixed", updates })];
  const other = said("implemented", { organisation: null, part: "b" });
  const lines = await shown(mixed(said("partial"), other), mixed(said("contrary"), other));
  const voices = lines.filter((line) => line.endsWith(":"));
  expect(voices).toEqual(["Clean Rivers:", "Clean Rivers:"]);
  const named = await shown(mixed(said("partial")), mixed(said("partial"), other));
  expect(named).toContain("(b) A civil society organisation:");
});

test("evidence that is gone is not said never to have been there", async () => {
  const gone = row({}, { evidenceGone: true });
  const lines = await shown([gone], [row({}, { documents: ["d"] })]);
  expect(lines).toContain("Evidence that is no longer public");
  expect(lines).toContain("1 document");
  expect(lines).not.toContain("No document");
});
