import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Db } from "@/db/client";
import { UPDATE_STATES } from "@/db/domain/workflow";
import { document, evidenceLink, updateEvidence } from "@/db/schema";
import { idOfRef, plantUpdate } from "@/tests/db/planted";
import { plantReply } from "@/tests/db/planted-reply";
import { type Reading, READINGS, whatIsRead } from "@/tests/db/what-is-read";
import { seededDatabase } from "@/tests/support/database";
import { aDocument, aFile } from "@/tests/support/documents";
import { anOrganisation } from "@/tests/support/people";

const REF = "KHM-HC-2019-01";
/** A published document of the first data set. */
const REPORT = "ASIA-CENTRE-2021";
const INSTANT = "2024-01-01T00:00:00.000Z";

interface World {
  db: Db;
  own: string;
  other: string;
}

/** Two organisations; one has published an update, had another coded, and withdrawn a third. */
function world(): World {
  const db = seededDatabase();
  const own = anOrganisation(db, "Own", "civil_society");
  const other = anOrganisation(db, "Other", "civil_society");
  const of = { ref: REF, organisationId: own, track: "civil_society" } as const;
  plantUpdate(db, { ...of, id: "said", state: "published", asOf: "2023-01-31" });
  plantUpdate(db, { ...of, id: "SECRET taken back", state: "withdrawn", reason: "SECRET" });
  const coded = { organisationId: other, state: "published", codedFromDocumentId: REPORT } as const;
  plantUpdate(db, { ...of, ...coded, id: "coded" });
  return { db, own, other };
}

const replying = (organisationId: string) =>
  ({ updateId: "said", organisationId, track: "civil_society" }) as const;

/** A passage that says "SECRET" in each of its texts; the published updates rest on it too. */
function secretPassage({ db, own }: World, documentId: string, publishedAt: string | null) {
  const id = `SECRET on ${documentId} ${publishedAt}`;
  const texts = { locator: `page of ${id}`, quote: id, sentence: id };
  const belonging = { recommendationId: idOfRef(db, REF), organisationId: own, place: 0 };
  db.insert(evidenceLink)
    .values({ id, documentId, publishedAt, relation: "direct", ...texts, ...belonging })
    .run();
  for (const updateId of ["said", "coded"]) {
    db.insert(updateEvidence).values({ updateId, evidenceLinkId: id }).run();
  }
}

function plantSecrets(secrets: World): void {
  const { db, own } = secrets;
  aDocument(db, "SECRET document", own);
  db.update(document)
    .set({ risk: "personal_data" })
    .where(eq(document.id, "SECRET document"))
    .run();
  secretPassage(secrets, REPORT, null);
  secretPassage(secrets, "SECRET document", null);
  // Published by mistake on a document that is not: the document keeps it back.
  secretPassage(secrets, "SECRET document", INSTANT);
  for (const [documentId, withheld] of [
    ["SECRET document", false],
    ["SECRET document", true],
    [REPORT, true],
  ] as const) {
    const id = `SECRET ${documentId} ${withheld}`;
    // Published by mistake, each of them: its document or its being withheld keeps it back.
    aFile(db, { id, documentId, organisationId: own, withheld }, INSTANT);
  }
  aFile(db, { id: "SECRET late", documentId: REPORT, organisationId: own });
  for (const state of UPDATE_STATES.filter((s) => s !== "published" && s !== "withdrawn")) {
    const of = { ref: REF, organisationId: own, track: "civil_society" } as const;
    plantUpdate(db, { ...of, id: `SECRET ${state}`, state, status: "contrary", reason: "SECRET" });
    plantReply(db, { ...replying(own), id: `SECRET ${state} reply`, state, text: "SECRET" });
  }
}

/** All that somebody reads before the secrets are there, and after. */
function beforeAndAfter(whose: (world: World) => string[]) {
  const planted = world();
  const answers = () => {
    const questions = whatIsRead(planted.db, whose(planted));
    return Object.fromEntries(
      READINGS.map((name) => [name, JSON.stringify(questions[name](), null, 1)]),
    );
  };
  const before = answers();
  plantSecrets(planted);
  return { before, after: answers() };
}

const TELL_WHAT_WAS_WITHDRAWN: readonly Reading[] = [
  "withdrawn-updates-on",
  "feed-entries",
  "open data: updates",
];

describe.each([
  ["a visitor", () => []],
  ["another organisation of the track", ({ other }: World) => [other]],
])("what an organisation has not published is neither shown to %s nor counted", (_, whose) => {
  const { before, after } = beforeAndAfter(whose);

  test.each(READINGS)("in %s", (name) => {
    expect(after[name]).toBe(before[name]);
    // That it was withdrawn is told by its id, which was public.
    const told = TELL_WHAT_WAS_WITHDRAWN.includes(name) ? "SECRET taken back" : "nothing";
    expect(after[name]?.replaceAll(told, "")).not.toContain("SECRET");
  });
});

test("of what was withdrawn its day is left", () => {
  const { db } = world();
  expect(whatIsRead(db, [])["withdrawn-updates-on"]().flat()).toEqual([
    {
      id: "SECRET taken back",
      part: null,
      track: "civil_society",
      withdrawnAt: "2024-03-01T00:00:00.000Z",
    },
  ]);
});

test.each<Reading>([
  "passages-on",
  "unpublished-updates-on",
  "evidence-documents",
  "document-by-id",
  "file-to-serve",
  "evidence-held",
  "evidence-awaiting-signature",
])("an organisation reads in %s what it has not published", (name) => {
  const { before, after } = beforeAndAfter(({ own }) => [own]);
  expect(before[name]).not.toContain("SECRET");
  expect(after[name]).toContain("SECRET");
});
