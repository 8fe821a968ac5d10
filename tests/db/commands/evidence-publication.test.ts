import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { Db } from "@/db/client";
import { publishStatement } from "@/db/commands/publish-statement";
import { withdrawStatement } from "@/db/commands/withdraw-statement";
import { RISKS, type Risk } from "@/db/domain/evidence";
import { CHECK_STATES, type CheckState } from "@/db/domain/redaction";
import { publicFiles } from "@/db/queries/evidence-files";
import { document, evidenceLink, redactionCheck } from "@/db/schema";
import { plantUpdate, updateRow } from "@/tests/db/planted";
import { seededDatabase } from "@/tests/support/database";
import { aDocument, aFile, aPassage } from "@/tests/support/documents";
import { anOrganisation, aPerson, type Person } from "@/tests/support/people";

const REF = "KHM-HC-2019-30";
const EARLIER = "2024-01-01T00:00:00.000Z";

let db: Db;
let own: string;
let validator: Person;
let writer: Person;
beforeEach(() => {
  db = seededDatabase();
  own = anOrganisation(db, "Own", "civil_society");
  const membership = { organisationId: own, track: "civil_society" as const };
  validator = aPerson(db, "Vanna", { ...membership, role: "validator" });
  writer = aPerson(db, "Chan", { ...membership, role: "contributor" });
});

interface Planted {
  risk?: Risk;
  documentRisk?: Risk;
  documentIsPublic?: boolean;
  check?: CheckState;
  withholdsOriginal?: boolean;
  withheld?: boolean;
}

/** A document "d" with one file, one passage "p" and a submitted update "u" that rests on it. */
function plant(given: Planted): void {
  const { check = "none", withholdsOriginal = false, withheld = false } = given;
  aDocument(db, "d", own, given.documentIsPublic ? EARLIER : null);
  db.update(document)
    .set({ risk: given.documentRisk ?? "public_source" })
    .where(eq(document.id, "d"))
    .run();
  aFile(db, { id: "f", documentId: "d", organisationId: own, withheld });
  aPassage(db, { id: "p", documentId: "d", ref: REF, organisationId: own });
  db.update(evidenceLink)
    .set({ risk: given.risk ?? "public_source" })
    .where(eq(evidenceLink.id, "p"))
    .run();
  if (check !== "none") {
    const signed = check === "signed" ? { signedById: validator.id, signedAt: EARLIER } : {};
    const prepared = { preparedById: writer.id, preparedAt: EARLIER, withholdsOriginal };
    db.insert(redactionCheck)
      .values({ documentId: "d", organisationId: own, ...prepared, ...signed })
      .run();
  }
  const whose = { organisationId: own, track: "civil_society" as const, authorId: writer.id };
  plantUpdate(db, { id: "u", ref: REF, ...whose, state: "submitted", passages: ["p"] });
}

const versionOf = (id: string) => updateRow(db, id)?.version;
const step = (command: typeof publishStatement) =>
  command(db, validator, { kind: "update", id: "u", version: versionOf("u") });

const isPublic = {
  passage: () =>
    db.select().from(evidenceLink).where(eq(evidenceLink.id, "p")).get()?.publishedAt !== null,
  document: () =>
    db.select().from(document).where(eq(document.id, "d")).get()?.publishedAt !== null,
  file: () => publicFiles(db, "d").length > 0,
};

const CASES = RISKS.flatMap((risk) =>
  RISKS.flatMap((documentRisk) =>
    [false, true].flatMap((documentIsPublic) =>
      CHECK_STATES.map((check) => ({ risk, documentRisk, documentIsPublic, check })),
    ),
  ),
);

describe("a passage becomes public with its update when nothing is at risk, or the checklist is signed", () => {
  test.each(CASES)("%o", (given) => {
    plant(given);
    step(publishStatement);
    const open = "public_source";
    const harmless = given.risk === open && (given.documentIsPublic || given.documentRisk === open);
    const goes = harmless || given.check === "signed";
    expect(isPublic.passage()).toBe(goes);
    expect(isPublic.document()).toBe(goes || given.documentIsPublic);
    // The original holds the passage, and what the document's own risk is about.
    const fileIsHarmless = given.risk === open && given.documentRisk === open;
    expect(isPublic.file()).toBe(goes && (fileIsHarmless || given.check === "signed"));
  });
});

describe("a file becomes public with its document", () => {
  test.each<[string, Planted, boolean]>([
    ["", {}, true],
    ["unless it is withheld", { withheld: true }, false],
    ["unless it is withheld, checklist or not", { withheld: true, check: "signed" }, false],
    [
      "of a risky one when the checklist is signed",
      { documentRisk: "source_at_risk", check: "signed" },
      true,
    ],
    [
      "but not where the checklist keeps the original back",
      { documentRisk: "source_at_risk", check: "signed", withholdsOriginal: true },
      false,
    ],
    [
      "but not where it keeps the original of a harmless one back",
      { check: "signed", withholdsOriginal: true },
      false,
    ],
  ])("%s", (_, given, outcome) => {
    plant(given);
    step(publishStatement);
    expect(isPublic.document()).toBe(true);
    expect(isPublic.file()).toBe(outcome);
  });

  test("and not while another passage of it is at risk", () => {
    plant({});
    aPassage(db, { id: "other", documentId: "d", ref: REF, organisationId: own });
    db.update(evidenceLink)
      .set({ risk: "personal_data" })
      .where(eq(evidenceLink.id, "other"))
      .run();
    step(publishStatement);
    expect([isPublic.document(), isPublic.passage(), isPublic.file()]).toEqual([true, true, false]);
  });
});

test("what a withdrawn update made public is private again, its file too", () => {
  plant({});
  step(publishStatement);
  expect(isPublic.file()).toBe(true);
  step(withdrawStatement);
  expect([isPublic.document(), isPublic.passage(), isPublic.file()]).toEqual([false, false, false]);
});
