import { createFormatter, createTranslator } from "next-intl";
import { expect, test, vi } from "vitest";
import { en } from "@/app/_i18n/en";
import { Standing } from "@/app/editions/[id]/standing";
import type { EditionContent } from "@/db/domain/edition-content";
import { FROZEN_AT, FROZEN_ON, SITE } from "@/tests/support/editions";
import { finishedTableWith } from "@/tests/support/finished-table";
import { written } from "@/tests/support/written";

vi.mock("next-intl/server", () => ({
  getTranslations: async (namespace?: never) =>
    createTranslator({ locale: "en-GB", messages: en, namespace }),
  getFormatter: async () => createFormatter({ locale: "en-GB", timeZone: "UTC" }),
}));

const CONTENT: EditionContent = {
  ...{ format: 1, id: "6ca94dbd-4978-4585-bdcb-121af1cb83c2", number: 1, trail: "" },
  ...{ address: `${SITE}/editions/x`, frozenAt: FROZEN_AT, frozenOn: FROZEN_ON },
  organisation: { id: "ngo", name: "Clean Rivers", track: "civil_society" },
  review: { id: "KHM-3", state: "Cambodia", cycle: 3, session: null, reviewedOn: null },
  request: { layout: "ohchr-3", themeSet: "source", asOf: "2024-12-31", filter: "" },
  charts: [{ key: "totals", title: "Nothing yet.", total: 0, bars: [] }],
  table: { ...finishedTableWith({}), groups: [] },
};

test("the figures of an edition are as of the day of its table, not of the day it was frozen", async () => {
  const copy = { content: CONTENT, json: "", sha256: "" };
  expect(await written(await Standing({ copy, title: "A report" }))).toContain(
    "Figures as of 31 December 2024, counted when the edition was frozen, on 24 November 2026.",
  );
});
