import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { en } from "@/app/_i18n/en";
import type { Db } from "@/db/client";
import { changeOrganisation } from "@/db/commands/change-organisation";
import { freezeReport } from "@/db/commands/freeze-report";
import { withdrawEdition } from "@/db/commands/withdraw-edition";
import { canonical, type EditionContent, readContent, sha256Of } from "@/db/domain/edition-content";
import type { Actor } from "@/db/domain/permissions";
import { VISITOR } from "@/db/domain/permissions";
import { editionById } from "@/db/queries/edition-by-id";
import { editions } from "@/db/queries/editions";
import { publicRevision } from "@/db/queries/public-revision";
import { auditEvent, edition, organisation } from "@/db/schema";
import { codeOf, plantUpdate } from "@/tests/db/planted";
import { anAdministrator } from "@/tests/support/accounts";
import { seededDatabase } from "@/tests/support/database";
import { aDocument, aPassage } from "@/tests/support/documents";
import {
  anEdition,
  frozen,
  FROZEN_AT,
  plantText,
  sendingOf,
  wordsOf,
} from "@/tests/support/editions";
import { anOrganisation, aPerson, type Person } from "@/tests/support/people";

const REF = "KHM-HC-2019-30";
const NOW = new Date(FROZEN_AT);

let db: Db;
let own: string;
let validator: Person;
let colleague: Person;

const as = (organisationId: string, role: "validator" | "contributor") =>
  ({ organisationId, track: "civil_society", role }) as const;

beforeEach(() => {
  db = seededDatabase();
  own = anOrganisation(db, "Own", "civil_society");
  validator = aPerson(db, "Wilhelmina", as(own, "validator"));
  colleague = aPerson(db, "Dara", as(own, "contributor"));
});

const send = (content: EditionContent, actor: Actor = validator, change: object = {}) =>
  freezeReport(db, actor, { ...sendingOf(db, own, content), ...change }, NOW);

describe("who may freeze and withdraw", () => {
  test.each<[string, () => Actor, string | null]>([
    ["a validator of the organisation", () => validator, null],
    ["a contributor of it", () => colleague, "not_permitted"],
    [
      "a validator elsewhere",
      () => aPerson(db, "Eve", as(anOrganisation(db, "Other", "civil_society"), "validator")),
      "not_permitted",
    ],
    ["an administrator", () => anAdministrator(db), "not_permitted"],
    ["a visitor", () => VISITOR, "not_signed_in"],
  ])("%s", (_, who, code) => {
    const actor = who();
    expect(codeOf(() => send(anEdition(db, { organisationId: own }), actor))).toBe(code);
    const id = frozen(db, validator, { organisationId: own });
    expect(codeOf(() => withdrawEdition(db, actor, { id }))).toBe(code);
  });

  test("an organisation on no track has no report", () => {
    const un = anOrganisation(db, "A UN body", null);
    const member = aPerson(db, "Una", { organisationId: un, track: null, role: "validator" });
    const content = anEdition(db, { organisationId: own });
    const sent = { ...sendingOf(db, un, content), organisationId: un };
    expect(codeOf(() => freezeReport(db, member, sent, NOW))).toBe("organisation_unknown");
  });
});

describe("what is kept", () => {
  test("is the very content, whose hash anybody can compute again", () => {
    const content = anEdition(db, { organisationId: own });
    const { id } = send(content);
    const kept = db.select().from(edition).where(eq(edition.id, id)).get();
    expect(kept?.content).toBe(canonical(content));
    expect(kept?.sha256).toBe(sha256Of(kept?.content ?? ""));
    expect(readContent(kept?.content ?? "")).toEqual(JSON.parse(canonical(content)));
  });

  test("has the same hash whatever the order of its keys", () => {
    const content = anEdition(db, { organisationId: own });
    const turned = Object.fromEntries(Object.entries(content).toReversed());
    expect(canonical(turned)).toBe(canonical(content));
    expect(Object.keys(turned)).not.toEqual(Object.keys(content));
  });

  test("stays as it is when the words of the software change", () => {
    const id = frozen(db, validator, { organisationId: own });
    const changed = { ...en, midterm: { ...en.midterm, noReview: "x", theme: "OTHER {theme}" } };
    const now = anEdition(db, { organisationId: own, words: wordsOf(changed as typeof en) });
    expect(canonical(now)).toContain("OTHER ");
    expect(editionById(db, id)?.content).not.toContain("OTHER ");
  });

  test("holds nothing that is not published, and nobody's name", () => {
    aDocument(db, "SECRET document", own);
    const passage = { id: "SECRET", documentId: "SECRET document", ref: REF, organisationId: own };
    aPassage(db, passage);
    const of = { ref: REF, organisationId: own, track: "civil_society" } as const;
    for (const state of ["draft", "submitted", "returned", "withdrawn"] as const) {
      plantUpdate(db, { ...of, id: `SECRET ${state}`, state, reason: "SECRET" });
    }
    plantUpdate(db, { ...of, id: "said", state: "published", passages: ["SECRET"] });
    const content = editionById(db, frozen(db, validator, { organisationId: own }))?.content;
    expect(content).toContain("A reason.");
    expect(content).not.toContain("SECRET");
    expect(content).not.toContain(validator.id);
    expect(content).not.toContain(validator.name);
  });

  test("names its author as it publishes: not one that withholds its name", () => {
    const rest = { organisationId: own, name: "Own Name At Risk", secondPersonRequired: true };
    changeOrganisation(db, anAdministrator(db), { ...rest, nameWithheld: true });
    const { content } = editionById(db, frozen(db, validator, { organisationId: own })) ?? {};
    expect(content).not.toContain("Name At Risk");
    expect(content).not.toContain(own);
    expect(editions(db)[0]?.author).toEqual({ name: null, track: "civil_society" });
  });
});

describe("what is frozen is what was looked at", () => {
  test.each<[string, () => unknown]>([
    [
      "something of somebody else became public",
      () => {
        const other = anOrganisation(db, "Other", "civil_society");
        changeOrganisation(db, anAdministrator(db), { organisationId: other, name: "Renamed" });
      },
    ],
    [
      "the author was given another name",
      () => changeOrganisation(db, anAdministrator(db), { organisationId: own, name: "Renamed" }),
    ],
    ["a text was changed", () => plantText(db, own, { text: "Another.", version: 2 })],
    ["a text was added", () => plantText(db, own, { section: '["source","X"]', text: "New." })],
    ["another edition was frozen", () => frozen(db, validator, { organisationId: own })],
  ])("not where %s meanwhile", (_, meanwhile) => {
    plantText(db, own, { text: "An introduction.", authorId: colleague.id });
    const content = anEdition(db, { organisationId: own });
    const sent = sendingOf(db, own, content);
    meanwhile();
    const before = editions(db).length;
    expect(codeOf(() => freezeReport(db, validator, sent, NOW))).toBe("report_moved_on");
    expect(editions(db)).toHaveLength(before);
  });

  test("not where it was made long before", () => {
    const sent = sendingOf(db, own, anEdition(db, { organisationId: own }));
    const later = new Date("2026-11-24T06:00:00.000Z");
    expect(codeOf(() => freezeReport(db, validator, sent, later))).toBe("report_moved_on");
  });

  test("not under a name that is not the organisation's, or is withheld", () => {
    const content = anEdition(db, { organisationId: own });
    const posing = { ...content, organisation: { ...content.organisation, name: "Somebody else" } };
    expect(codeOf(() => send(posing))).toBe("report_moved_on");
    db.update(organisation).set({ nameWithheld: true }).where(eq(organisation.id, own)).run();
    expect(codeOf(() => send(content))).toBe("report_moved_on");
  });

  test("not as of a day to come", () => {
    const content = anEdition(db, { organisationId: own, asOf: "2030-01-01" });
    expect(codeOf(() => send(content))).toBe("invalid_input");
  });
});

describe("the second person", () => {
  const freezes = (by: Person) =>
    codeOf(() => frozen(db, by, { organisationId: own, layout: "civil-society" }));

  test("freezes what somebody else wrote, in civil society", () => {
    plantText(db, own, { text: "An introduction.", authorId: validator.id });
    expect(freezes(validator)).toBe("own_text_frozen");
    expect(freezes(aPerson(db, "Second", as(own, "validator")))).toBeNull();
  });

  test("is asked for by a paragraph on a theme as by the introduction", () => {
    const [group] = anEdition(db, { organisationId: own }).table.groups;
    plantText(db, own, { section: group?.section, text: "A word.", authorId: validator.id });
    expect(freezes(validator)).toBe("own_text_frozen");
  });

  test("is not asked for by a text that is not in the edition", () => {
    plantText(db, own, { section: '["sdg_goal","16"]', text: "A word.", authorId: validator.id });
    expect(freezes(validator)).toBeNull();
  });

  test("is not needed where the organisation turned that off, or for a table without texts", () => {
    expect(freezes(validator)).toBeNull();
    plantText(db, own, { text: "An introduction.", authorId: validator.id });
    const off = { secondPersonRequired: false };
    db.update(organisation).set(off).where(eq(organisation.id, own)).run();
    expect(freezes(validator)).toBeNull();
  });

  test("is not needed for the Government", () => {
    const ministry = anOrganisation(db, "Ministry", "government");
    const role = { organisationId: ministry, track: "government", role: "validator" } as const;
    const focal = aPerson(db, "Focal", role);
    plantText(db, ministry, { text: "An introduction.", authorId: focal.id });
    expect(codeOf(() => frozen(db, focal, { organisationId: ministry }))).toBeNull();
  });
});

describe("numbers and addresses", () => {
  test("count each organisation's editions of a review, withdrawn ones included", () => {
    const first = frozen(db, validator, { organisationId: own });
    withdrawEdition(db, validator, { id: first });
    frozen(db, validator, { organisationId: own });
    const other = anOrganisation(db, "Other", "civil_society");
    frozen(db, aPerson(db, "Eve", as(other, "validator")), { organisationId: other });
    const numbers = editions(db).map(({ number, author }) => `${author.name} ${number}`);
    expect(numbers.toSorted()).toEqual(["Other 1", "Own 1", "Own 2"]);
  });

  test("the same form sent twice freezes once", () => {
    const content = anEdition(db, { organisationId: own });
    send(content);
    expect(codeOf(() => send(content))).toBe("sent_before");
    expect(editions(db)).toHaveLength(1);
  });
});

describe("an edition that is withdrawn", () => {
  test("gives nothing of its content out, and cannot be withdrawn twice", () => {
    const id = frozen(db, validator, { organisationId: own });
    withdrawEdition(db, validator, { id }, new Date("2027-03-03T00:00:00Z"));
    const left = editionById(db, id);
    expect(left).toMatchObject({ content: null, number: 1 });
    expect(left?.withdrawnAt).toBe("2027-03-03T00:00:00.000Z");
    expect(codeOf(() => withdrawEdition(db, validator, { id }))).toBe("edition_withdrawn");
    expect(codeOf(() => withdrawEdition(db, validator, { id: "none" }))).toBe("edition_unknown");
  });
});

test("freezing and withdrawing are public changes, without texts in the audit trail", () => {
  plantText(db, own, { text: "What only the edition says.", authorId: colleague.id });
  const before = publicRevision(db);
  const id = frozen(db, validator, { organisationId: own });
  const between = publicRevision(db);
  withdrawEdition(db, validator, { id });
  expect([before < between, between < publicRevision(db)]).toEqual([true, true]);
  expect(JSON.stringify(db.select().from(auditEvent).all())).not.toContain("What only");
});
