import { beforeEach, expect, test } from "vitest";
import type { Db } from "@/db/client";
import { keptEvidence } from "@/db/queries/kept-evidence";
import { publishedWork } from "@/db/queries/report-work";
import { plantUpdate } from "@/tests/db/planted";
import { seededDatabase } from "@/tests/support/database";
import { aDocument, aPassage } from "@/tests/support/documents";
import { anOrganisation } from "@/tests/support/people";

const REF = "KHM-HC-2019-30";
const EARLIER = "2024-01-01T00:00:00.000Z";

let db: Db;
let own: string;
beforeEach(() => {
  db = seededDatabase();
  own = anOrganisation(db, "Own", "civil_society");
  aDocument(db, "d", own, EARLIER);
  aPassage(db, { id: "public", documentId: "d", ref: REF, organisationId: own }, EARLIER);
  aPassage(db, { id: "waits", documentId: "d", ref: REF, organisationId: own });
  const said = { ref: REF, organisationId: own, track: "civil_society" } as const;
  plantUpdate(db, { ...said, id: "u", state: "published", passages: ["public", "waits"] });
});

test("what goes on from a published update rests on the evidence too that waits for its checklist", () => {
  const { passages } = keptEvidence(db, { ref: REF, part: null, organisationId: own });
  expect(passages.toSorted()).toEqual(["public", "waits"]);
});

test("the evidence of a report is what everybody reads of it", () => {
  const counted = () =>
    publishedWork(db, { reviewId: "KHM-3", sources: [] }, own, null).get(REF)?.evidenceCount;
  expect(counted()).toBe(1);
  plantUpdate(db, {
    ...{ ref: REF, organisationId: own, track: "civil_society", state: "published" },
    ...{ id: "newer", asOf: "2024-02-01", passages: ["waits"] },
  });
  expect(counted()).toBe(0);
});
