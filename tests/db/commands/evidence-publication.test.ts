import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { Db } from "@/db/client";
import { attachFile } from "@/db/commands/attach-file";
import { publishStatement } from "@/db/commands/publish-statement";
import { removeEvidence } from "@/db/commands/remove-evidence";
import { removeFile } from "@/db/commands/remove-file";
import { withdrawStatement } from "@/db/commands/withdraw-statement";
import { withholdFile } from "@/db/commands/withhold-file";
import { RISKS, type Risk } from "@/db/domain/evidence";
import { CHECK_STATES, type CheckState } from "@/db/domain/redaction";
import { publicFiles } from "@/db/queries/evidence-files";
import { document, evidenceFile, evidenceLink, organisation, redactionCheck } from "@/db/schema";
import { codeOf, plantUpdate, updateRow } from "@/tests/db/planted";
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
    const fileGoes = given.check === "none" ? fileIsHarmless : given.check === "signed";
    expect(isPublic.file()).toBe(goes && fileGoes);
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
    [
      "nor where it is to be kept back as soon as a second person signs",
      { check: "prepared", withholdsOriginal: true },
      false,
    ],
    ["nor while anything is still to be signed", { check: "prepared" }, false],
  ])("%s", (_, given, outcome) => {
    plant(given);
    step(publishStatement);
    expect(isPublic.document()).toBe(true);
    expect(isPublic.file()).toBe(outcome);
  });

  test("not where the passage was removed for which it is to be kept back", () => {
    plant({ check: "prepared", withholdsOriginal: true });
    aPassage(db, { id: "other", documentId: "d", ref: REF, organisationId: own });
    db.update(evidenceLink)
      .set({ risk: "personal_data" })
      .where(eq(evidenceLink.id, "other"))
      .run();
    removeEvidence(db, writer, { kind: "passage", id: "other" });
    step(publishStatement);
    expect([isPublic.document(), isPublic.file()]).toEqual([true, false]);
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

const NEW_FILE = {
  ...{ documentId: "d", name: "b.pdf", mediaType: "application/pdf", size: 1 },
  ...{ sha256: "b".repeat(64), storedAs: crypto.randomUUID(), withheld: false },
};
const attach = (by: Person, change: object = {}) =>
  attachFile(db, by, { ...NEW_FILE, organisationId: own, ...change });

describe("what was read is what is published: a submitted update has to be read again", () => {
  test.each<[string, Planted, () => unknown, boolean]>([
    ["when a file comes to its document", {}, () => attach(writer), true],
    [
      "when a withheld file of it is let out",
      { withheld: true },
      () => withholdFile(db, writer, { fileId: "f", withheld: false }),
      true,
    ],
    [
      "not when a file that was not withheld stays so",
      {},
      () => withholdFile(db, writer, { fileId: "f", withheld: false }),
      false,
    ],
    ["when a file of it is removed", {}, () => removeFile(db, writer, { fileId: "f" }), true],
    [
      "when a passage of it is removed",
      {},
      () => removeEvidence(db, writer, { kind: "passage", id: "p" }),
      true,
    ],
    ["not when a file comes to another document", {}, () => elsewhere(), false],
  ])("%s", (_, given, change, again) => {
    plant(given);
    const version = versionOf("u");
    change();
    const publish = () => publishStatement(db, validator, { kind: "update", id: "u", version });
    expect(codeOf(publish)).toBe(again ? "edited_meanwhile" : null);
  });

  test("and what is not submitted is nobody's reading", () => {
    plant({});
    const whose = { organisationId: own, track: "civil_society" as const };
    plantUpdate(db, { id: "draft", ref: REF, ...whose, state: "draft", passages: ["p"] });
    const before = versionOf("draft");
    attach(writer);
    expect(versionOf("draft")).toBe(before);
  });
});

function elsewhere(): void {
  aDocument(db, "elsewhere", own);
  attach(writer, { documentId: "elsewhere" });
}

describe("a file has two people behind it where a second person is asked for", () => {
  /** Whether the file is public that one person sent, or let out, once the validator has published. */
  const CHOICES: [string, () => unknown, boolean, boolean][] = [
    ["one that another sent", () => attach(writer), true, true],
    ["one that the publisher sent", () => attach(validator), true, false],
    ["one that the publisher sent, where none is asked for", () => attach(validator), false, true],
    ["one that the publisher let out", () => letOut(validator), true, false],
    ["one that the publisher sent and another let out", () => letOut(writer), true, true],
  ];
  test.each(CHOICES)("%s", (_, add, secondPersonRequired, outcome) => {
    plant({});
    db.delete(evidenceFile).run();
    db.update(organisation).set({ secondPersonRequired }).where(eq(organisation.id, own)).run();
    add();
    step(publishStatement);
    expect([isPublic.document(), isPublic.file()]).toEqual([true, outcome]);
  });

  test("or the signed checklist, which takes two", () => {
    plant({});
    db.delete(evidenceFile).run();
    attach(validator);
    db.insert(redactionCheck)
      .values({
        ...{ documentId: "d", organisationId: own, withholdsOriginal: false },
        ...{ preparedById: writer.id, preparedAt: EARLIER },
        ...{ signedById: validator.id, signedAt: EARLIER },
      })
      .run();
    step(publishStatement);
    expect(isPublic.file()).toBe(true);
  });
});

/** The publisher sent it, withheld; this person lets it out. */
function letOut(by: Person): void {
  const { id: fileId } = attach(validator, { withheld: true });
  withholdFile(db, by, { fileId, withheld: false });
}

test("what a withdrawn update made public is private again, its file too", () => {
  plant({});
  step(publishStatement);
  expect(isPublic.file()).toBe(true);
  step(withdrawStatement);
  expect([isPublic.document(), isPublic.passage(), isPublic.file()]).toEqual([false, false, false]);
});
