import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { finishedCell } from "@/app/midterm/finished-cell";
import type { CellWords } from "@/app/midterm/words";
import { cellText } from "@/data/exporters/plain-text";
import { redacted } from "@/db/domain/edition";
import { canonical, readContent } from "@/db/domain/edition-content";
import { RELATIONS } from "@/db/domain/evidence";
import { type KeptParagraph, keptRowsOf } from "@/db/domain/kept-table";
import { evidenceOf } from "@/db/domain/midterm-evidence";
import type { MidtermPassage } from "@/db/domain/midterm-item";
import { standingOn } from "@/db/domain/midterm-standing";
import { TRACKS } from "@/db/domain/track";
import { organisation } from "@/db/schema";
import { midtermItem } from "@/tests/support/midterm-item";
import { seededDatabase } from "@/tests/support/database";
import { anEdition, IN_PLACE, wordsOf } from "@/tests/support/editions";

const ADDRESS = "https://example.org/report";

const passage = (
  id: string,
  locator: string,
  relation: MidtermPassage["relation"] = "direct",
): MidtermPassage => {
  const document = {
    ...{ id: "d", title: "A report", publisher: "Asia Centre", reference: null, track: null },
    ...{ date: "2021", address: ADDRESS },
  };
  return { id, locator, relation, recordedBy: null, document };
};

/** A cell of what bears on a recommendation, as it is printed. */
function printed(evidence: readonly MidtermPassage[]) {
  const standing = standingOn(midtermItem({ evidence: [...evidence] }), "2026-11-23");
  const kept = { keptTags: new Map(), keptCitations: new WeakMap() };
  const words: CellWords = { ...wordsOf(), markProject: false, listed: false, ...kept };
  return finishedCell({ kind: "evidence", documents: evidenceOf(standing, TRACKS) }, words);
}

const db = seededDatabase();
const author = db.select().from(organisation).get();
const edition = anEdition(db, { organisationId: author?.id ?? "" });

/** What is left of the cell in an edition of it when these passages are public no more. */
function leftOf(cell: readonly KeptParagraph[], gone: readonly string[]) {
  const [group] = edition.table.groups;
  const [row] = group?.rows ?? [];
  if (!group || !row) throw new Error("an edition of nothing");
  const groups = [{ ...group, rows: [{ ...row, cells: [cell] }] }];
  const kept = readContent(canonical({ ...edition, table: { ...edition.table, groups } }));
  const nothing = { withdrawnUpdates: new Map(), withheldNames: new Set<string>() };
  const copy = redacted(
    kept,
    { ...nothing, privatePassages: new Set(gone), privateDocuments: new Set() },
    { words: IN_PLACE, sha256: "" },
  );
  return keptRowsOf(copy.table)[0]?.cells[0] ?? [];
}

describe("a document in which one of several passages is public no more", () => {
  const three = [
    passage("a", "section 1"),
    passage("b", "section 2"),
    passage("c", "page 9", "background"),
  ];

  test.each([
    ["b", "Asia Centre, A report, 2021. Direct: section 1. Background: page 9."],
    ["a", "Asia Centre, A report, 2021. Direct: section 2. Background: page 9."],
    ["c", "Asia Centre, A report, 2021. Direct: section 1; section 2."],
  ])("is cited without that one (%s), with its address", (gone, left) => {
    expect(cellText(leftOf(printed(three), [gone]))).toBe(`${left}\n${ADDRESS}`);
  });

  test("rests on what is left, and is in one piece", () => {
    const [cited, address] = leftOf(printed(three), ["a"]);
    expect([cited?.of, cited?.pieces]).toEqual([{ passages: ["b", "c"] }, undefined]);
    expect(address).toEqual({ text: ADDRESS, href: ADDRESS, of: { passages: ["b", "c"] } });
  });

  test("stays at a place where another passage is", () => {
    const left = leftOf(printed([passage("a", "section 1"), passage("b", "section 1")]), ["a"]);
    expect(cellText(left)).toContain("Direct: section 1.");
  });

  test("goes with the last of them, with its address", () => {
    expect(leftOf(printed(three), ["a", "b", "c"])).toEqual([{ text: IN_PLACE.evidence }]);
  });

  test("goes as a whole where an edition was frozen before it was kept in pieces", () => {
    const before = printed(three).map(({ pieces: _, ...paragraph }) => paragraph);
    expect(leftOf(before, ["a"])).toEqual([{ text: IN_PLACE.evidence }]);
  });
});

const places = fc.uniqueArray(
  fc.record({
    locator: fc.oneof(
      fc.constantFrom("section 1", "page 9", "; ", ".", "Direct", "الفصل 3", "فصل"),
      fc.string({ minLength: 1, maxLength: 6 }),
    ),
    relation: fc.constantFrom(...RELATIONS),
  }),
  { selector: ({ locator }) => locator, minLength: 1, maxLength: 5 },
);

test("the pieces of a citation are its text, and it is printed as it always was", () => {
  const { t } = wordsOf();
  fc.assert(
    fc.property(places, (all) => {
      const [cited] = printed(
        all.map(({ locator, relation }, index) => passage(String(index), locator, relation)),
      );
      const said = RELATIONS.map((relation) => ({
        relation: t(`terms.relation.${relation}`),
        locators: all.filter((one) => one.relation === relation).map(({ locator }) => locator),
      }))
        .filter(({ locators }) => locators.length > 0)
        .map(({ relation, locators }) =>
          t("midterm.cell.passages", { relation, locators: locators.join("; ") }),
        );
      expect(cited?.text).toBe(["Asia Centre, A report, 2021.", ...said].join(" "));
      if (!cited?.pieces) return;
      expect(cited.pieces.map(({ text }) => text).join("")).toBe(cited.text);
    }),
  );
});

test("whichever passages go, what is left is what would be printed of the others", () => {
  const plain = fc.uniqueArray(
    fc.record({
      locator: fc.integer({ min: 1, max: 999 }).map((page) => `page ${page}`),
      relation: fc.constantFrom(...RELATIONS),
      gone: fc.boolean(),
    }),
    { selector: ({ locator }) => locator, minLength: 2, maxLength: 6 },
  );
  fc.assert(
    fc.property(plain, (all) => {
      const passages = all.map(({ locator, relation }) => passage(locator, locator, relation));
      const gone = all.filter((one) => one.gone).map(({ locator }) => locator);
      const others = passages.filter(({ id }) => !gone.includes(id));
      const left = others.length > 0 ? cellText(printed(others)) : IN_PLACE.evidence;
      expect(cellText(leftOf(printed(passages), gone))).toBe(left);
    }),
  );
});
