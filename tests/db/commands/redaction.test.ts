import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { Db } from "@/db/client";
import { attachFile } from "@/db/commands/attach-file";
import { prepareRedaction } from "@/db/commands/prepare-redaction";
import { publishStatement } from "@/db/commands/publish-statement";
import { recordUpdate } from "@/db/commands/record-update";
import { signRedaction } from "@/db/commands/sign-redaction";
import { withholdFile } from "@/db/commands/withhold-file";
import type { Risk } from "@/db/domain/evidence";
import { type Actor, VISITOR } from "@/db/domain/permissions";
import { REDACTION_POINTS } from "@/db/domain/redaction";
import { publicFiles } from "@/db/queries/evidence-files";
import { evidenceAwaitingSignature, evidenceHeld } from "@/db/queries/evidence-held";
import { auditEvent, document, evidenceFile, redactionCheck } from "@/db/schema";
import { codeOf, updateRow } from "@/tests/db/planted";
import { seededDatabase } from "@/tests/support/database";
import { aDocument, aFile } from "@/tests/support/documents";
import { anOrganisation, aPerson, type Person } from "@/tests/support/people";

const REF = "KHM-HC-2019-30";
const OTHER_REF = "KHM-HC-2019-31";
const ALL = [...REDACTION_POINTS];

let db: Db;
let own: string;
let other: string;
let people: Record<"contributor" | "validator" | "second" | "neighbour" | "ministry", Person>;
let administrator: Actor;
beforeEach(() => {
  db = seededDatabase();
  own = anOrganisation(db, "Own", "civil_society");
  other = anOrganisation(db, "Other", "civil_society");
  const ministry = anOrganisation(db, "Ministry", "government");
  const inOwn = { organisationId: own, track: "civil_society" as const };
  people = {
    contributor: aPerson(db, "Chan", { ...inOwn, role: "contributor" }),
    validator: aPerson(db, "Vanna", { ...inOwn, role: "validator" }),
    second: aPerson(db, "Sok", { ...inOwn, role: "validator" }),
    neighbour: aPerson(db, "Nary", { ...inOwn, organisationId: other, role: "validator" }),
    ministry: aPerson(db, "Mony", {
      organisationId: ministry,
      track: "government",
      role: "validator",
    }),
  };
  administrator = { ...aPerson(db, "Admin", null), isAdministrator: true };
  aDocument(db, "d", own);
  db.update(document).set({ risk: "source_at_risk" }).where(eq(document.id, "d")).run();
  aFile(db, { id: "f", documentId: "d", organisationId: own });
});

const whose = () => ({ documentId: "d", organisationId: own });
const prepare = (actor: Actor, change: object = {}) =>
  prepareRedaction(db, actor, { ...whose(), points: ALL, withholdsOriginal: false, ...change });
const check = () => db.select().from(redactionCheck).get();
const sign = (actor: Actor, change: object = {}) =>
  signRedaction(db, actor, {
    ...{ ...whose(), points: ALL, preparedAt: check()?.preparedAt ?? "" },
    ...change,
  });

/** Publishes an update of the organisation that rests on a new passage of the document. */
function publishUpdate(risk: Risk = "public_source", documentId = "d"): void {
  const evidence = { source: "known document", documentId, locator: "page 4", quote: "So it is." };
  const { id } = recordUpdate(db, people.contributor, {
    ...{ ref: REF, organisationId: own, status: "partial", asOf: "2024-05-07", step: "submit" },
    ...{ reason: "A reason.", evidence: [{ ...evidence, relation: "direct", risk }] },
  });
  const version = updateRow(db, id)?.version;
  publishStatement(db, people.validator, { kind: "update", id, version });
}

const held = () => evidenceHeld(db, "d", [own])[0];

describe("the checklist is filled in by a member and signed by another who is a validator", () => {
  test.each<[string, () => Actor, string | null, string | null]>([
    ["a contributor", () => people.contributor, null, "not_permitted"],
    ["the validator who filled it in", () => people.validator, null, "own_checklist"],
    ["a second validator", () => people.second, null, null],
    ["a neighbour", () => people.neighbour, "document_unknown", "document_unknown"],
    ["the other track", () => people.ministry, "document_unknown", "document_unknown"],
    ["an administrator", () => administrator, "document_unknown", "document_unknown"],
    ["a visitor", () => VISITOR, "not_signed_in", "not_signed_in"],
  ])("by %s", (_, actor, preparing, signing) => {
    expect(codeOf(() => prepare(actor()))).toBe(preparing);
    prepare(people.validator);
    expect(codeOf(() => sign(actor()))).toBe(signing);
    expect(check()?.signedById ?? null).toBe(signing === null ? people.second.id : null);
  });

  test("on the Government's track too, and where no second person is asked for elsewhere", () => {
    const ministry = anOrganisation(db, "Alone", "government", { secondPersonRequired: false });
    const membership = { organisationId: ministry, track: "government" as const };
    const alone = aPerson(db, "Alone", { ...membership, role: "validator" });
    aDocument(db, "m", ministry);
    const ofMinistry = { documentId: "m", organisationId: ministry };
    prepare(alone, ofMinistry);
    expect(codeOf(() => sign(alone, ofMinistry))).toBe("own_checklist");
  });

  test("every point of it, by both", () => {
    const [first, ...rest] = ALL;
    expect(codeOf(() => prepare(people.contributor, { points: rest }))).toBe("invalid_input");
    expect(check()).toBeUndefined();
    prepare(people.contributor);
    expect(codeOf(() => sign(people.validator, { points: [first] }))).toBe("invalid_input");
    expect(check()?.signedAt).toBeNull();
  });

  test("as it was read", () => {
    prepareRedaction(
      db,
      people.contributor,
      { ...whose(), points: ALL, withholdsOriginal: true },
      new Date("2024-01-01T00:00:00Z"),
    );
    const preparedAt = check()?.preparedAt;
    prepare(people.contributor);
    expect(codeOf(() => sign(people.validator, { preparedAt }))).toBe("checklist_outdated");
    sign(people.validator);
    expect(codeOf(() => sign(people.second))).toBe("checklist_outdated");
  });
});

describe("signing makes public what published updates already rest on", () => {
  test("with the original", () => {
    publishUpdate("personal_data");
    expect(held()?.documentIsPublic).toBe(false);
    prepare(people.contributor);
    sign(people.validator);
    expect(held()).toMatchObject({ documentIsPublic: true, state: "public" });
    expect(publicFiles(db, "d").map((file) => file.id)).toEqual(["f"]);
  });

  test("without it, where it is kept back", () => {
    publishUpdate("personal_data");
    prepare(people.contributor, { withholdsOriginal: true });
    sign(people.validator);
    expect(held()).toMatchObject({ documentIsPublic: true, state: "withheld" });
    expect(publicFiles(db, "d")).toEqual([]);
  });

  test("and nothing where none does; then no visitor notices it", () => {
    prepare(people.contributor);
    sign(people.validator);
    expect(held()).toMatchObject({ documentIsPublic: false, state: "private" });
    const details = db.select().from(auditEvent).all().slice(-2);
    expect(details.map(({ detail }) => detail.includes("public"))).toEqual([false, false]);
  });
});

describe("what was public already", () => {
  const publicEvents = () =>
    db
      .select()
      .from(auditEvent)
      .all()
      .map(({ verb, detail }) => (detail.includes("public") ? verb : null));
  beforeEach(() => {
    aDocument(db, "open", own);
    aFile(db, { id: "out", documentId: "open", organisationId: own });
    publishUpdate("public_source", "open");
  });

  test("is taken back once the checklist that keeps the original back is signed", () => {
    const here = { documentId: "open", organisationId: own };
    prepare(people.contributor, { ...here, withholdsOriginal: true });
    expect(publicFiles(db, "open")).toHaveLength(1);
    sign(people.validator, here);
    expect(publicFiles(db, "open")).toEqual([]);
    const file = db.select().from(evidenceFile).where(eq(evidenceFile.id, "out")).get();
    expect(file).toMatchObject({ publishedAt: null, withheld: true });
    expect(publicEvents().at(-1)).toBe("sign-redaction");
    const elsewhere = db.select().from(evidenceFile).where(eq(evidenceFile.id, "f")).get();
    expect(elsewhere?.withheld).toBe(false);
  });

  test.each<[Risk, number]>([
    ["public_source", 1],
    ["personal_data", 0],
    ["source_at_risk", 0],
  ])("is served with a new passage that is %s, or taken back: %i file", (risk, served) => {
    const evidence = { source: "known document", documentId: "open", locator: "page 5" };
    recordUpdate(db, people.contributor, {
      ...{ ref: OTHER_REF, organisationId: own, status: "partial", asOf: "2024-05-07" },
      ...{ step: "submit", reason: "A reason." },
      evidence: [{ ...evidence, quote: "So too.", relation: "direct", risk }],
    });
    expect(publicFiles(db, "open")).toHaveLength(served);
  });
});

describe("a checklist covers what was there, and is void", () => {
  const newFile = (documentId = "d") => ({
    ...{ documentId, organisationId: own, name: "b.pdf", mediaType: "application/pdf", size: 1 },
    ...{ sha256: "b".repeat(64), storedAs: crypto.randomUUID(), withheld: false },
  });
  beforeEach(() => {
    prepare(people.contributor);
    sign(people.validator);
  });

  test("when a file is added", () => {
    attachFile(db, people.contributor, newFile());
    expect(check()).toBeUndefined();
  });

  test("when a passage at risk is added", () => {
    publishUpdate("personal_data");
    expect(check()).toBeUndefined();
    expect(held()?.state).toBe("awaits_checklist");
  });

  test("when a withheld file is let out again", () => {
    withholdFile(db, people.contributor, { fileId: "f", withheld: true });
    expect(check()).toBeDefined();
    withholdFile(db, people.contributor, { fileId: "f", withheld: false });
    expect(check()).toBeUndefined();
  });

  test("but not by what others add, or what is added elsewhere", () => {
    aDocument(db, "elsewhere", own);
    attachFile(db, people.contributor, newFile("elsewhere"));
    expect(codeOf(() => attachFile(db, people.neighbour, newFile()))).toBe("document_unknown");
    expect(check()?.signedAt).not.toBeNull();
  });
});

test("a file added to a public document stays private until the checklist on it is signed", () => {
  aDocument(db, "open", own);
  const here = { documentId: "open", organisationId: own };
  publishUpdate("public_source", "open");
  aFile(db, { id: "late", ...here });
  expect(publicFiles(db, "open")).toEqual([]);
  prepare(people.contributor, here);
  const preparedAt = db.select().from(redactionCheck).get()?.preparedAt;
  sign(people.validator, { ...here, preparedAt });
  expect(publicFiles(db, "open").map((file) => file.id)).toEqual(["late"]);
});

test("what another organisation took back from the public is nobody else's to see", () => {
  aDocument(db, "theirs", other, "2024-01-01T00:00:00.000Z");
  publishUpdate("personal_data", "theirs");
  const titles = () => evidenceAwaitingSignature(db, [own]).map((waiting) => waiting.title);
  expect(titles()).toContain("Title of theirs");
  db.update(document).set({ publishedAt: null }).where(eq(document.id, "theirs")).run();
  expect(titles()).toEqual([]);
  expect(evidenceHeld(db, "theirs", [own])).toEqual([]);
});

test("what waits is found again by its own organisation, and by nobody else", () => {
  publishUpdate("personal_data");
  expect(evidenceAwaitingSignature(db, [own])).toMatchObject([
    { documentId: "d", awaits: "checklist", preparedById: null },
  ]);
  prepare(people.contributor);
  expect(evidenceAwaitingSignature(db, [own])).toMatchObject([
    { documentId: "d", awaits: "signature", preparedById: people.contributor.id },
  ]);
  expect(evidenceAwaitingSignature(db, ["org-other"])).toEqual([]);
  expect(evidenceAwaitingSignature(db, [])).toEqual([]);
  sign(people.validator);
  expect(evidenceAwaitingSignature(db, [own])).toEqual([]);
});
