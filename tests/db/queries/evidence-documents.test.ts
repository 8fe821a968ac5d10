import { describe, expect, test } from "vitest";
import { evidenceDocuments } from "@/db/queries/evidence-documents";
import { seededDatabase } from "@/tests/support/database";
import { aDocument, aPassage } from "@/tests/support/documents";
import { anOrganisation } from "@/tests/support/people";

const KHM_3 = { reviewId: "KHM-3", sources: [] };
const PUBLISHED = "2024-01-01T00:00:00.000Z";
const ASIA_CENTRE = "ASIA-CENTRE-2021";

describe("the first data set's documents", () => {
  const documents = evidenceDocuments(seededDatabase(), KHM_3, []);

  test("come newest first, a year alone at the end of that year, the letter among them", () => {
    expect(documents.map((document) => document.id)).toEqual([
      "KHM-LETTER-2022-11-15",
      ASIA_CENTRE,
      "KHM-REPLY-2021-05-07",
      "KHM-REPLY-2021-01-12",
      "KHM-HC-2019",
    ]);
  });

  test("hold 33 passages, and only the letter states recommendations", () => {
    expect(documents.reduce((sum, document) => sum + document.passages, 0)).toBe(33);
    expect(documents.map((document) => document.states)).toEqual([0, 0, 0, 0, 47]);
  });

  test("count a recommendation once, however many passages bear on it", () => {
    const report = documents.find((document) => document.id === ASIA_CENTRE);
    expect(report).toMatchObject({ passages: 16, recommendations: 8 });
  });
});

test("a filter keeps the kind and the track that it names", () => {
  const db = seededDatabase();
  const ids = (kind: "state_reply" | null, track: "government" | "civil_society" | null) =>
    evidenceDocuments(db, KHM_3, [], { kind, track }).map((document) => document.id);
  expect(ids("state_reply", null)).toHaveLength(3);
  expect(ids(null, "civil_society")).toEqual([ASIA_CENTRE]);
  expect(ids("state_reply", "civil_society")).toEqual([]);
});

describe("what is not published", () => {
  const db = seededDatabase();
  const own = anOrganisation(db, "Own", "civil_society");
  const other = anOrganisation(db, "Other", "civil_society");
  aDocument(db, "DRAFT", own);
  aPassage(db, { id: "P1", documentId: "DRAFT", ref: "KHM-HC-2019-01", organisationId: own });
  aPassage(db, { id: "P2", documentId: ASIA_CENTRE, ref: "KHM-HC-2019-01", organisationId: own });
  // Published by mistake on a document that is not: the document keeps it back.
  aPassage(
    db,
    { id: "P3", documentId: "DRAFT", ref: "KHM-HC-2019-02", organisationId: own },
    PUBLISHED,
  );
  const seenBy = (organisations: string[]) => {
    const documents = evidenceDocuments(db, KHM_3, organisations);
    const report = documents.find((document) => document.id === ASIA_CENTRE);
    return {
      draft: documents.find((document) => document.id === "DRAFT"),
      passagesOfReport: report?.passages,
    };
  };

  test.each([
    ["a visitor", []],
    ["another organisation", [other]],
  ])("is neither listed nor counted for %s", (_, organisations) => {
    expect(seenBy(organisations)).toEqual({ draft: undefined, passagesOfReport: 16 });
  });

  test("is listed as unpublished and counted for its own organisation", () => {
    const { draft, passagesOfReport } = seenBy([own]);
    expect(draft).toMatchObject({ published: false, passages: 2, recommendations: 2 });
    expect(passagesOfReport).toBe(17);
  });
});
