import { beforeEach, describe, expect, test } from "vitest";
import type { Db } from "@/db/client";
import { addDocument } from "@/db/commands/add-document";
import { attachFile } from "@/db/commands/attach-file";
import { removeEvidence } from "@/db/commands/remove-evidence";
import { removeFile } from "@/db/commands/remove-file";
import { withholdFile } from "@/db/commands/withhold-file";
import { MOST_FILES } from "@/db/domain/evidence-file";
import { type Actor, VISITOR } from "@/db/domain/permissions";
import { UPDATE_STATES } from "@/db/domain/workflow";
import { publicFiles } from "@/db/queries/evidence-files";
import { document, evidenceFile, evidenceLink, updateEvidence } from "@/db/schema";
import { codeOf, plantUpdate } from "@/tests/db/planted";
import { seededDatabase } from "@/tests/support/database";
import { aDocument, aFile, aPassage } from "@/tests/support/documents";
import { anOrganisation, aPerson, type Person } from "@/tests/support/people";

const REF = "KHM-HC-2019-30";
const INSTANT = "2024-01-01T00:00:00.000Z";

let db: Db;
let own: string;
let member: Person;
let others: Record<string, Actor>;
beforeEach(() => {
  db = seededDatabase();
  own = anOrganisation(db, "Own", "civil_society");
  const other = anOrganisation(db, "Other", "civil_society");
  const membership = { track: "civil_society", role: "contributor" } as const;
  member = aPerson(db, "Chan", { ...membership, organisationId: own });
  others = {
    "a neighbour": aPerson(db, "Nary", { ...membership, organisationId: other, role: "validator" }),
    "an administrator": { ...aPerson(db, "Admin", null), isAdministrator: true },
    "a visitor": VISITOR,
  };
  aDocument(db, "d", own);
});

const rows = () => ({
  documents: db.select().from(document).all().length,
  passages: db.select().from(evidenceLink).all().length,
  files: db.select().from(evidenceFile).all().length,
});
const remove = (kind: "passage" | "document", id: string, actor: Actor = member) =>
  removeEvidence(db, actor, { kind, id });

describe("a private passage is removed unless a published update rests on it", () => {
  test.each(UPDATE_STATES)("with an update that is %s", (state) => {
    aPassage(db, { id: "p", documentId: "d", ref: REF, organisationId: own });
    const whose = { organisationId: own, track: "civil_society" as const };
    plantUpdate(db, { id: "u", ref: REF, ...whose, state, passages: ["p"] });
    const isUsed = state === "published";
    expect(codeOf(() => remove("passage", "p"))).toBe(isUsed ? "evidence_in_use" : null);
    const cited = db.select().from(updateEvidence).all();
    expect(cited.some((link) => link.evidenceLinkId === "p")).toBe(isUsed);
  });

  test("and not when it is public", () => {
    aPassage(db, { id: "p", documentId: "d", ref: REF, organisationId: own }, INSTANT);
    expect(codeOf(() => remove("passage", "p"))).toBe("evidence_in_use");
  });
});

describe("a private document is removed with its files", () => {
  test("which are named, so that their bytes can follow", () => {
    aFile(db, { id: "f", documentId: "d", organisationId: own });
    const before = rows();
    expect(remove("document", "d")).toEqual({ documentId: "d", storedAs: ["stored f"] });
    expect(rows()).toEqual({ ...before, documents: before.documents - 1, files: 0 });
  });

  test("unless it has passages, or is public", () => {
    aPassage(db, { id: "p", documentId: "d", ref: REF, organisationId: own });
    aDocument(db, "open", own, INSTANT);
    expect(codeOf(() => remove("document", "d"))).toBe("evidence_in_use");
    expect(codeOf(() => remove("document", "open"))).toBe("evidence_in_use");
  });
});

test.each(["a neighbour", "an administrator", "a visitor"])("%s changes nothing of it", (who) => {
  const actor = others[who] ?? VISITOR;
  const refused = who === "a visitor" ? "not_signed_in" : null;
  aPassage(db, { id: "p", documentId: "d", ref: REF, organisationId: own });
  aFile(db, { id: "f", documentId: "d", organisationId: own });
  aDocument(db, "empty", own);
  const before = rows();
  for (const [work, code] of [
    [() => remove("passage", "p", actor), "document_unknown"],
    [() => remove("document", "empty", actor), "document_unknown"],
    [() => removeFile(db, actor, { fileId: "f" }), "file_unknown"],
    [() => withholdFile(db, actor, { fileId: "f", withheld: true }), "file_unknown"],
    [() => attachFile(db, actor, aNewFile()), "document_unknown"],
    [() => addDocument(db, actor, described(crypto.randomUUID())), "not_permitted"],
  ] as const) {
    expect(codeOf(work)).toBe(refused ?? code);
  }
  expect(rows()).toEqual(before);
});

const aNewFile = (change: object = {}) => ({
  ...{ documentId: "d", organisationId: own, name: "a.pdf", mediaType: "application/pdf" },
  ...{ size: 1, sha256: "a".repeat(64), storedAs: crypto.randomUUID(), withheld: false },
  ...change,
});

const described = (newId: string) => ({
  ...{ newId, organisationId: own, title: "A title", publisher: "Somebody", date: "2024" },
  ...{ kind: "ngo_report", address: "", risk: "personal_data" },
});

describe("a file", () => {
  test("is private when it comes, and comes once", () => {
    attachFile(db, member, aNewFile());
    const found = db.select().from(evidenceFile).get();
    expect(found).toMatchObject({ publishedAt: null, addedById: member.id });
    expect(codeOf(() => attachFile(db, member, aNewFile()))).toBe("file_here_already");
  });

  test("is one of twenty at the most", () => {
    for (let i = 0; i < MOST_FILES; i++) {
      aFile(db, { id: `f${i}`, documentId: "d", organisationId: own });
    }
    expect(codeOf(() => attachFile(db, member, aNewFile()))).toBe("too_many_files");
  });

  test("belongs to a document of one's own", () => {
    const [seeded] = db.select().from(document).all();
    const refused = () => attachFile(db, member, aNewFile({ documentId: seeded?.id }));
    expect(codeOf(refused)).toBe("document_unknown");
  });

  test("that is public is withheld at once by any member, and only then removed", () => {
    aDocument(db, "open", own, INSTANT);
    aFile(db, { id: "f", documentId: "open", organisationId: own }, INSTANT);
    expect(codeOf(() => removeFile(db, member, { fileId: "f" }))).toBe("file_is_public");
    withholdFile(db, member, { fileId: "f", withheld: true });
    expect(publicFiles(db, "open")).toEqual([]);
    // To let it out again makes nothing public by itself.
    withholdFile(db, member, { fileId: "f", withheld: false });
    expect(publicFiles(db, "open")).toEqual([]);
    expect(removeFile(db, member, { fileId: "f" })).toEqual({
      documentId: "open",
      storedAs: "stored f",
    });
  });
});

test("a document that is added is private to the organisation, and is added once", () => {
  const newId = crypto.randomUUID();
  addDocument(db, member, described(newId));
  expect(db.select().from(document).all()).toContainEqual(
    expect.objectContaining({ id: newId, organisationId: own, publishedAt: null }),
  );
  expect(codeOf(() => addDocument(db, member, described(newId)))).toBe("sent_before");
});
