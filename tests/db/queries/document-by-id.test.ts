import { describe, expect, test } from "vitest";
import { documentById } from "@/db/queries/document-by-id";
import { seededDatabase } from "@/tests/support/database";
import { aDocument, aPassage } from "@/tests/support/documents";
import { anOrganisation } from "@/tests/support/people";
import { folded, LETTER } from "@/tests/support/sources";

describe("the letter", () => {
  const letter = documentById(seededDatabase(), "KHM-HC-2019", []);

  test("gives its 47 items in order, each as it stands in its text", () => {
    const items = letter?.headings.flatMap((heading) => heading.items) ?? [];
    expect(items.map((item) => item.ref)).toEqual(
      Array.from({ length: 47 }, (_, i) => `KHM-HC-2019-${String(i + 1).padStart(2, "0")}`),
    );
    for (const item of items) expect(folded(LETTER)).toContain(folded(item.text));
  });

  test("gives its headings in three levels, 17 of them with items right under them", () => {
    const headings = letter?.headings ?? [];
    expect(headings.filter((heading) => heading.items.length > 0)).toHaveLength(17);
    expect(headings.map((heading) => heading.level).join("")).toBe("1112332333323333233333");
    expect(headings[0]?.title).toMatch(/^Scope of international obligations/);
    expect(headings.at(-1)?.title).toBe("Stateless persons");
  });
});

describe("a document of evidence", () => {
  const reply = documentById(seededDatabase(), "KHM-LETTER-2022-11-15", []);

  test("states no recommendations, and says what it calls itself", () => {
    expect(reply?.headings).toEqual([]);
    expect(reply?.note).toMatch(/Calls itself preliminary/);
  });

  test("gives its passages with those on one recommendation together, in the source's order", () => {
    expect(reply?.passages.map((passage) => passage.ref.slice(-2))).toEqual([
      "02",
      "26",
      "26",
      "27",
      "27",
      "27",
      "42",
    ]);
  });

  test("whose direction nobody stated has none", () => {
    expect(new Set(reply?.passages.map((passage) => passage.direction))).toEqual(new Set([null]));
  });

  test("whose text is all rights reserved is not there as a whole", () => {
    expect(documentById(seededDatabase(), "ASIA-CENTRE-2021", [])?.fullText).toBeNull();
  });
});

describe("what is not published", () => {
  const db = seededDatabase();
  const own = anOrganisation(db, "Own", "civil_society");
  const other = anOrganisation(db, "Other", "civil_society");
  const ministry = anOrganisation(db, "Ministry", "government");
  aDocument(db, "DRAFT", own);
  const at = { ref: "KHM-HC-2019-01", organisationId: own };
  aPassage(db, { id: "P1", documentId: "DRAFT", ...at });
  aPassage(db, { id: "P2", documentId: "ASIA-CENTRE-2021", ...at });

  test.each([
    ["a visitor", []],
    ["another organisation of the track", [other]],
    ["the other track", [ministry]],
  ])("does not exist for %s", (_, organisations) => {
    expect(documentById(db, "DRAFT", organisations)).toBeNull();
    const report = documentById(db, "ASIA-CENTRE-2021", organisations);
    expect(report?.passages.filter((passage) => !passage.published)).toEqual([]);
    expect(report?.passages).toHaveLength(16);
  });

  test("is there for its own organisation, and says that it is not published", () => {
    expect(documentById(db, "DRAFT", [own])).toMatchObject({
      published: false,
      passages: [{ id: "P1", published: false }],
    });
    const report = documentById(db, "ASIA-CENTRE-2021", [own]);
    expect(report?.passages.find((passage) => passage.id === "P2")?.published).toBe(false);
  });

  test("and neither is a document that is nowhere", () => {
    expect(documentById(db, "' or 1=1 --", [own])).toBeNull();
  });
});
