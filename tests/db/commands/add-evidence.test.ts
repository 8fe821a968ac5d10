import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { Db } from "@/db/client";
import { recordUpdate } from "@/db/commands/record-update";
import { evidenceLink, updateEvidence } from "@/db/schema";
import { codeOf } from "@/tests/db/planted";
import { seededDatabase } from "@/tests/support/database";
import { aDocument, aPassage } from "@/tests/support/documents";
import { anOrganisation, aPerson, type Person } from "@/tests/support/people";

const REF = "KHM-HC-2019-30";
const NOW = new Date("2024-05-08T09:00:00Z");
const EARLIER = "2024-01-01T00:00:00.000Z";

let db: Db;
let own: string;
let writer: Person;
beforeEach(() => {
  db = seededDatabase();
  own = anOrganisation(db, "Own", "civil_society");
  const other = anOrganisation(db, "Other", "civil_society");
  writer = aPerson(db, "Ana", { organisationId: own, track: "civil_society", role: "validator" });
  for (const [id, organisationId] of Object.entries({ own, other })) {
    for (const [suffix, publishedAt] of [
      ["private", null],
      ["published", EARLIER],
    ] as const) {
      const documentId = `${id} ${suffix}`;
      aDocument(db, documentId, organisationId, publishedAt);
      const passage = { id: documentId, documentId, ref: REF, organisationId };
      aPassage(db, passage, publishedAt);
    }
  }
});

const draft = (change: object) =>
  recordUpdate(
    db,
    writer,
    {
      ...{ ref: REF, organisationId: own, status: "partial", asOf: "2024-05-07" },
      ...{ reason: "A reason.", step: "submit", ...change },
    },
    NOW,
  );

test("an update rests on published passages and on the organisation's own, and on no others", () => {
  const passages = ["own private", "own published", "other published", "other private", "nowhere"];
  const { id } = draft({ passages });
  const rows = db.select().from(updateEvidence).where(eq(updateEvidence.updateId, id)).all();
  expect(rows.map((row) => row.evidenceLinkId).toSorted()).toEqual([
    "other published",
    "own private",
    "own published",
  ]);
});

describe("a new passage is taken", () => {
  test.each([
    ["own private", null],
    ["own published", null],
    ["other published", null],
    ["other private", "document_unknown"],
    ["nowhere", "document_unknown"],
  ])("from the document %s: %s", (documentId, code) => {
    const before = db.select().from(evidenceLink).all().length;
    const evidence = {
      ...{ source: "known document", documentId, locator: "page 4", quote: "So it is." },
      ...{ relation: "direct", risk: "personal_data" },
    };
    expect(codeOf(() => draft({ evidence: [evidence] }))).toBe(code);
    const added = db.select().from(evidenceLink).all().slice(before);
    // It stays the organisation's own, whosever document it is from.
    const row = { organisationId: own, documentId, publishedAt: null, risk: "personal_data" };
    expect(added).toMatchObject(code === null ? [row] : []);
  });
});
