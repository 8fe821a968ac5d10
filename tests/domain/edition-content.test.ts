import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { FinishedTable } from "@/data/exporters/finished-table";
import { redacted, restsOn } from "@/db/domain/edition";
import { canonical, readContent, sha256Of } from "@/db/domain/edition-content";
import { keptRowsOf } from "@/db/domain/kept-table";
import { IN_PLACE } from "@/tests/support/editions";

/*
 * Editions as they were kept, a file a format. They are never made anew: where one of them cannot be read
 * any more, or is no finished table any more, the reader of its format has to be mended.
 */
const KEPT = [
  [
    "tests/fixtures/edition-format-1.json",
    "cce0e87a944299440623f1ff9876c6d3a53cb9a327c0fd63a21b992a486d969e",
  ],
] as const;

test.each(KEPT)("%s is still the bytes that were kept", (file, sha256) => {
  expect(sha256Of(readFileSync(file, "utf8"))).toBe(sha256);
});

test.each(KEPT)("%s is still read, whole, and can be written by every exporter", (file) => {
  const kept = readFileSync(file, "utf8");
  const content = readContent(kept);
  expect(canonical(content)).toBe(kept);
  // The compiler holds the second half.
  const table: FinishedTable = content.table;
  expect(table.groups).toHaveLength(1);
  expect(keptRowsOf(content.table).map(({ ref }) => ref)).toContain("KHM-HC-2019-05");
});

test("where a list begins is kept with an edition, and a list that does not say so stays as it was", () => {
  const [[file]] = KEPT;
  const content = readContent(readFileSync(file, "utf8"));
  const list = { kind: "list" as const, ordered: true, items: [] };
  const introduction = [{ ...list, start: 2019 }, list];
  const kept = canonical({ ...content, table: { ...content.table, introduction } });
  expect(readContent(kept).table.introduction).toEqual(introduction);
  expect(canonical(readContent(kept))).toBe(kept);
});

test.each(KEPT)("%s still knows what it rests on, so that it can be taken out", (file, sha256) => {
  const content = readContent(readFileSync(file, "utf8"));
  expect(restsOn(content).updates).toContain("said");
  const gone = {
    withdrawnUpdates: new Map([["said", "2027-03-03"]]),
    ...{ privatePassages: new Set<string>(), privateDocuments: new Set<string>() },
    withheldNames: new Set<string>(),
  };
  const copy = canonical(redacted(content, gone, { words: IN_PLACE, sha256 }));
  expect(copy).not.toContain("It was never done.");
  expect(copy).toContain("Withdrawn on 2027-03-03");
});
