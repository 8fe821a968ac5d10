import { describe, expect, test } from "vitest";
import { deskOf, type DeskRights } from "@/db/domain/desk";
import type {
  AssignmentAtHand,
  DeskMaterial,
  EvidenceAtHand,
  OldStatement,
  StatementAtHand,
} from "@/db/domain/desk-material";

const ME = "me";
const SUBJECT = { ref: "R1", text: "Do it.", theme: "A theme", organisationId: "own" };

const statement = (change: Partial<StatementAtHand> = {}): StatementAtHand => ({
  ...SUBJECT,
  ...{
    kind: "update",
    id: "u",
    part: null,
    answersId: null,
    isAnswerable: true,
    state: "draft",
    authorId: ME,
    holderId: ME,
  },
  ...{ holder: "Me", changedAt: "2026-11-01T00:00:00.000Z", returnComment: "", returnedBy: null },
  ...change,
});

const assignment = (change: Partial<AssignmentAtHand> = {}): AssignmentAtHand => ({
  ...SUBJECT,
  ...{ id: "a", state: "confirmed", role: "lead", dueOn: null, holderId: null, holder: null },
  ...{ since: "2026-10-01T00:00:00.000Z", lastPublishedAt: null },
  ...change,
});

const old = (asOfLastDay: string): OldStatement => ({
  ...SUBJECT,
  ...{ part: null, asOf: asOfLastDay, asOfLastDay },
});

const RIGHTS: DeskRights = {
  organisationId: "own",
  mayPublish: true,
  mayDecide: true,
  maySign: true,
  secondPersonRequired: true,
};
const NOTHING: DeskMaterial = { statements: [], assignments: [], old: [], evidence: [] };

const desk = (material: Partial<DeskMaterial>, rights: Partial<DeskRights> = {}) =>
  deskOf(
    { ...NOTHING, ...material },
    { personId: ME, today: "2026-11-23", rights: [{ ...RIGHTS, ...rights }] },
  );

/** Each section with how many things stand in it; "!" where the first waits for the person. */
const placed = (...given: Parameters<typeof desk>) =>
  desk(...given).sections.map(
    ({ section, items }) => `${section} ${items.length}${items[0]?.waitsForMe ? "!" : ""}`,
  );

const other = { authorId: "other", holderId: "other" };
const submitted = { state: "submitted" } as const;

describe("an update or a reply stands", () => {
  test.each<[string, Partial<StatementAtHand>, Partial<DeskRights>, string]>([
    ["under drafts where it was begun", {}, {}, "drafts 1!"],
    ["under drafts, for a colleague to go on with", other, {}, "drafts 1"],
    ["under returned where it was sent back", { state: "returned" }, {}, "returned 1!"],
    ["under to validate", { ...submitted, ...other }, {}, "to_validate 1!"],
    [
      "with nothing to do where what it answers was withdrawn",
      { ...submitted, ...other, isAnswerable: false },
      {},
      "with_others 1",
    ],
    ["there too where a second person is needed", submitted, {}, "to_validate 1"],
    [
      "there for its author where nobody else is needed",
      submitted,
      { secondPersonRequired: false },
      "to_validate 1!",
    ],
    ["with a validator for everybody else", submitted, { mayPublish: false }, "with_others 1"],
  ])("%s", (_, change, rights, where) => {
    for (const kind of ["update", "reply"] as const) {
      expect(placed({ statements: [statement({ ...change, kind })] }, rights)).toEqual([where]);
    }
  });
});

describe("an assignment stands", () => {
  const published = "2026-10-02T00:00:00.000Z";
  const earlier = "2026-09-01T00:00:00.000Z";
  test.each<[string, Partial<AssignmentAtHand>, string[]]>([
    ["under due where its day is past", { dueOn: "2026-11-20" }, ["due 1!"]],
    ["under due thirty days before", { dueOn: "2026-12-23" }, ["due 1!"]],
    ["under assigned before that", { dueOn: "2026-12-24" }, ["confirmed 1!"]],
    ["under assigned without a day", {}, ["confirmed 1!"]],
    ["under due, for a colleague", { dueOn: "2026-11-20", holderId: "other" }, ["due 1"]],
    [
      "nowhere once an update was published",
      { dueOn: "2026-11-20", lastPublishedAt: published },
      [],
    ],
    [
      "under due where that was before it was assigned",
      { dueOn: "2026-11-20", lastPublishedAt: earlier },
      ["due 1!"],
    ],
    [
      "under proposed until it is decided",
      { state: "proposed", dueOn: "2026-11-20" },
      ["proposed 1!"],
    ],
  ])("%s", (_, change, where) => {
    expect(placed({ assignments: [assignment(change)] })).toEqual(where);
  });

  test("under proposed for somebody who does not decide", () => {
    const assignments = [assignment({ state: "proposed" })];
    expect(placed({ assignments }, { mayDecide: false })).toEqual(["proposed 1"]);
  });
});

test.each([
  ["2025-11-22", ["stale 1!"]],
  ["2025-11-23", []],
])("what was said as of %s is asked for again after a year: %s", (asOf, where) => {
  expect(placed({ old: [old(asOf)] })).toEqual(where);
});

test("a thing stands in one section only, and a begun update carries the day of its assignment", () => {
  const { sections, waiting, late } = desk({
    statements: [statement()],
    assignments: [assignment({ dueOn: "2026-11-20", lastPublishedAt: "2020-01-01T00:00:00.000Z" })],
    old: [old("2020-01-01")],
  });
  expect(sections.map(({ section, items }) => [section, items.length])).toEqual([["drafts", 1]]);
  expect(sections[0]?.items[0]).toMatchObject({ dueOn: "2026-11-20", daysLate: 3 });
  expect([waiting, late]).toEqual([1, 1]);
});

test("what is due stands by its day, what is overdue first", () => {
  const assignments = [
    assignment({ ref: "R1", dueOn: "2026-12-05", holderId: ME }),
    assignment({ ref: "R2", dueOn: "2026-11-20", holderId: "other" }),
  ];
  const { sections, late } = desk({ assignments });
  expect(sections[0]?.items.map(({ dueOn }) => dueOn)).toEqual(["2026-11-20", "2026-12-05"]);
  // A colleague's work is late, not this person's.
  expect(late).toBe(0);
});

test("one's own drafts come before those of others", () => {
  const statements = [statement({ id: "theirs", ref: "R2", ...other }), statement({ id: "mine" })];
  const [drafts] = desk({ statements }).sections;
  expect(drafts?.items.map(({ of }) => "id" in of && of.id)).toEqual(["mine", "theirs"]);
});

describe("evidence that waits for its checklist", () => {
  const evidence = {
    ...{ documentId: "d", title: "Interviews", organisationId: "own" },
    ...{ awaits: "signature", preparedById: "other", preparedAt: "2026-11-01T00:00:00.000Z" },
  } as const satisfies EvidenceAtHand;
  const none = { awaits: "checklist", preparedById: null, preparedAt: null } as const;
  test.each<[string, Partial<EvidenceAtHand>, Partial<DeskRights>, string]>([
    ["waits for whoever may sign it", {}, {}, "to_sign 1!"],
    ["does not wait for who prepared it", { preparedById: ME }, {}, "to_sign 1"],
    ["does not wait for who may not sign", {}, { maySign: false }, "to_sign 1"],
    ["waits for anybody while nobody has begun it", none, { maySign: false }, "to_sign 1!"],
  ])("%s", (_, change, rights, section) => {
    expect(placed({ evidence: [{ ...evidence, ...change }] }, rights)).toEqual([section]);
  });
});
