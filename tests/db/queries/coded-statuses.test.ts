import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Db } from "@/db/client";
import { codedStatuses } from "@/db/queries/coded-statuses";
import { evidenceLink, organisation } from "@/db/schema";
import { idOfRef, plantUpdate } from "@/tests/db/planted";
import { seededDatabase } from "@/tests/support/database";
import { aPassage } from "@/tests/support/documents";
import { anOrganisation } from "@/tests/support/people";

/** Assessed by Asia Centre as of 2021, as coded from its report. */
const REF = "KHM-HC-2019-22";
const REPORT = "ASIA-CENTRE-2021";
const DAY = "2026-01-01";

const codedOn = (db: Db, ref: string, asOf = DAY) => codedStatuses(db, [idOfRef(db, ref)], asOf);
const asiaCentre = (db: Db) =>
  db.select().from(organisation).where(eq(organisation.name, "Asia Centre")).get()?.id ?? "";

test("a status is marked as coded, with the document and where in it", () => {
  expect(codedOn(seededDatabase(), REF)).toMatchObject([
    { track: "civil_society", document: { id: REPORT }, locators: ["section 2b"] },
  ]);
});

test("a status that the same organisation has since reported itself is no longer marked as coded", () => {
  const db = seededDatabase();
  const later = { id: "later", asOf: "2024-01-31", state: "published" } as const;
  plantUpdate(db, { ...later, ref: REF, organisationId: asiaCentre(db), track: "civil_society" });
  expect(codedOn(db, REF)).toEqual([]);
  expect(codedOn(db, REF, "2024-01-30")).toHaveLength(1);
});

test.each([
  ["what another organisation has reported since", "published"],
  ["what it has in hand itself", "draft"],
] as const)("a coded status stays marked beside %s", (_, state) => {
  const db = seededDatabase();
  const other = anOrganisation(db, "Other", "civil_society");
  const organisationId = state === "draft" ? asiaCentre(db) : other;
  plantUpdate(db, { id: "later", state, ref: REF, organisationId, track: "civil_society" });
  expect(codedOn(db, REF)).toHaveLength(1);
});

test("places stand in the order of the document, each once", () => {
  const db = seededDatabase();
  const organisationId = anOrganisation(db, "Coded", "civil_society");
  const ref = "KHM-HC-2019-01";
  const places = { A: [3, "last"], B: [1, "first"], C: [2, "first"] } as const;
  const passages = Object.keys(places);
  for (const [id, [place, locator]] of Object.entries(places)) {
    aPassage(db, { id, documentId: REPORT, ref, organisationId }, "2024-01-01T00:00:00.000Z");
    db.update(evidenceLink).set({ place, locator }).where(eq(evidenceLink.id, id)).run();
  }
  const coded = { codedFromDocumentId: REPORT, passages };
  const of = { ref, organisationId, track: "civil_society", state: "published" } as const;
  plantUpdate(db, { id: "coded", ...of, ...coded });
  expect(codedOn(db, ref)).toMatchObject([{ locators: ["first", "last"] }]);
});
