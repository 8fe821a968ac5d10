import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { discardSheetUpload } from "@/db/commands/discard-sheet-upload";
import { keepSheetUpload } from "@/db/commands/keep-sheet-upload";
import { recordUpdate } from "@/db/commands/record-update";
import { takeInSheet } from "@/db/commands/take-in-sheet";
import type { Db } from "@/db/client";
import type { FollowUpSheet, SheetValues } from "@/db/domain/follow-up-sheet";
import { ALL } from "@/db/queries/scope";
import { ownRecommendations, saidOnLine } from "@/db/queries/said-on-line";
import { sheetUploadById, sheetUploads } from "@/db/queries/sheet-uploads";
import { auditEvent, update } from "@/db/schema";
import { codeOf, plantParts } from "@/tests/db/planted";
import { seededDatabase } from "@/tests/support/database";
import { anOrganisation, aPerson, type Person } from "@/tests/support/people";

const [FIRST, SECOND] = ["KHM-HC-2019-30", "KHM-HC-2019-31"];
const TODAY = "2026-11-24";

let db: Db;
let ministry: string;
let other: string;
let contributor: Person;
let colleague: Person;
let stranger: Person;

beforeEach(() => {
  db = seededDatabase();
  ministry = anOrganisation(db, "Ministry of Water", "government");
  other = anOrganisation(db, "Ministry of Fire", "government");
  const own = { organisationId: ministry, track: "government", role: "contributor" } as const;
  contributor = aPerson(db, "Chan", own);
  colleague = aPerson(db, "Dara", own);
  stranger = aPerson(db, "Sok", { ...own, organisationId: other });
});

const said = (ref: string) => saidOnLine(db, ALL, ministry).get(ref)!;

/** A row of a sheet that was made now, with these cells changed. */
function rowOf(ref: string, row: number, typed: Partial<SheetValues>) {
  const { values, text } = said(ref);
  return { ref, row, text, base: values, mine: { ...values, ...typed } };
}

const sheetOf = (rows: FollowUpSheet["rows"]): FollowUpSheet => ({
  ...{ organisationId: ministry, madeAt: "2026-11-01T00:00:00.000Z", rows, unread: [] },
  columns: { ref: "A", text: "B", status: "C" },
});

const keep = (sheet: FollowUpSheet, fileName = "sheet.xlsx") =>
  keepSheetUpload(db, contributor, { organisationId: ministry, fileName, sheet }).id;

const seenNow = () =>
  Object.fromEntries(
    [...saidOnLine(db, ALL, ministry)].map(([ref, { revision }]) => [ref, revision]),
  );

const takeIn = (id: string, choices: Record<string, string> = {}, seen = seenNow()) =>
  takeInSheet(db, contributor, { id, today: TODAY, choices, seen });

const write = (person: Person, ref: string, values: object) =>
  recordUpdate(db, person, { ref, organisationId: ministry, step: "save", ...values });

test("what was filled in becomes drafts of the organisation, and nothing else does", () => {
  const id = keep(
    sheetOf([rowOf(FIRST, 3, { status: "partial", reason: "Begun." }), rowOf(SECOND, 4, {})]),
  );
  expect(takeIn(id)).toMatchObject({ written: 1, left: 0 });
  expect(said(FIRST)).toMatchObject({
    values: { status: "partial", reason: "Begun.", asOf: TODAY },
    inHand: { state: "draft", version: 1 },
  });
  expect(db.select().from(update).where(eq(update.organisationId, ministry)).all()).toHaveLength(1);
});

test("the same sheet taken in twice, or sent in twice, changes nothing more", () => {
  const sheet = sheetOf([rowOf(FIRST, 3, { reason: "Begun." })]);
  const id = keep(sheet);
  takeIn(id);
  expect(takeIn(id)).toMatchObject({ written: 0, left: 0 });
  expect(takeIn(keep(sheet))).toMatchObject({ written: 0, left: 0 });
  expect(said(FIRST).inHand?.version).toBe(1);
  expect(sheetUploads(db, contributor.id, ministry)).toHaveLength(1);
});

describe("where a colleague wrote meanwhile", () => {
  let id: string;
  beforeEach(() => {
    const sheet = sheetOf([rowOf(FIRST, 3, { reason: "Mine.", measures: "Wells." })]);
    write(colleague, FIRST, { reason: "Theirs." });
    id = keep(sheet);
  });

  test("both are kept: the colleague's words stay, and what nobody else touched comes in", () => {
    expect(takeIn(id)).toMatchObject({ written: 1, left: 0 });
    expect(said(FIRST).values).toMatchObject({ reason: "Theirs.", measures: "Wells." });
  });

  test("the sheet's word is taken where that was decided", () => {
    takeIn(id, { [`${FIRST} reason`]: "sheet" });
    expect(said(FIRST).values).toMatchObject({ reason: "Mine.", measures: "Wells." });
  });

  test("it is told how many conflicts were decided for what is online", () => {
    expect(takeIn(id, { [`${FIRST} reason`]: "on_line" })).toEqual({
      written: 1,
      left: 0,
      kept: 1,
    });
    expect(takeIn(id, { [`${FIRST} reason`]: "sheet" })).toMatchObject({ written: 1, kept: 0 });
  });

  test("nothing is taken where it was decided upon something else", () => {
    const seen = seenNow();
    const { inHand } = said(FIRST);
    write(colleague, FIRST, { reason: "Theirs, newer.", draft: inHand });
    expect(takeIn(id, { [`${FIRST} reason`]: "sheet" }, seen)).toMatchObject({
      written: 0,
      left: 1,
    });
    expect(said(FIRST).values.reason).toBe("Theirs, newer.");
  });

  test("what was sent in for publication is left as it is", () => {
    const { inHand } = said(FIRST);
    const whole = { status: "partial", asOf: TODAY, reason: "Theirs." };
    recordUpdate(db, colleague, {
      ...{ ref: FIRST, organisationId: ministry, ...whole, step: "submit", draft: inHand },
    });
    expect(takeIn(id, { [`${FIRST} reason`]: "sheet" })).toMatchObject({ written: 0, left: 0 });
    expect(said(FIRST).values.reason).toBe("Theirs.");
  });
});

test("the trail names each draft, and none of its words", () => {
  takeIn(keep(sheetOf([rowOf(FIRST, 3, { reason: "Quiet words." })])));
  const trail = db.select().from(auditEvent).all();
  expect(trail.slice(-3).map(({ verb }) => verb)).toEqual([
    "keep-sheet-upload",
    "record-update",
    "take-in-sheet",
  ]);
  expect(JSON.stringify(trail)).not.toContain("Quiet words.");
});

describe("a sheet is the matter of whoever sent it", () => {
  test.each([
    ["a colleague", () => colleague],
    ["a stranger", () => stranger],
  ])("%s neither sees, takes in nor discards it", (_, who) => {
    const id = keep(sheetOf([rowOf(FIRST, 3, { reason: "Begun." })]));
    const asked = { id, today: TODAY, choices: {}, seen: {} };
    expect(sheetUploadById(db, id, who().id)).toBeNull();
    expect(codeOf(() => takeInSheet(db, who(), asked))).toBe("sheet_upload_unknown");
    expect(codeOf(() => discardSheetUpload(db, who(), { id }))).toBe("sheet_upload_unknown");
    expect(sheetUploadById(db, id, contributor.id)).not.toBeNull();
  });

  test("and for their own organisation alone", () => {
    const sheet = sheetOf([]);
    const sent = { fileName: "a.xlsx", sheet };
    const code = (organisationId: string, person: Person) =>
      codeOf(() => keepSheetUpload(db, person, { ...sent, organisationId }));
    expect(code(ministry, stranger)).toBe("not_permitted");
    expect(code(other, stranger)).toBe("sheet_of_others");
  });

  test("who has left the organisation takes nothing in", () => {
    const id = keep(sheetOf([rowOf(FIRST, 3, { reason: "Begun." })]));
    const left = { ...contributor, memberships: [] };
    const asked = { id, today: TODAY, choices: {}, seen: {} };
    expect(codeOf(() => takeInSheet(db, left, asked))).toBe("not_permitted");
  });

  test("and is gone when it is discarded; what it brought stays", () => {
    const id = keep(sheetOf([rowOf(FIRST, 3, { reason: "Begun." })]));
    takeIn(id);
    discardSheetUpload(db, contributor, { id });
    expect(sheetUploadById(db, id, contributor.id)).toBeNull();
    expect(said(FIRST).values.reason).toBe("Begun.");
  });
});

test("an organisation's own recommendations are those it speaks on or that are assigned to it", () => {
  expect([...ownRecommendations(db, ALL, ministry)]).toEqual([]);
  write(contributor, SECOND, { reason: "Begun." });
  expect([...ownRecommendations(db, ALL, ministry)]).toEqual([SECOND]);
});

test("each part of a recommendation has its own row, and its own draft", () => {
  const [a] = plantParts(db, FIRST, ["One thing", "another"]);
  const lines = [...saidOnLine(db, ALL, ministry).keys()].filter((name) => name.startsWith(FIRST));
  expect(lines).toEqual([`${FIRST} (a)`, `${FIRST} (b)`]);
  const text = "One thing";
  const id = keep(sheetOf([{ ...rowOf(`${FIRST} (a)`, 3, { reason: "Begun." }), text }]));
  expect(takeIn(id)).toMatchObject({ written: 1, left: 0 });
  expect(said(`${FIRST} (a)`).values.reason).toBe("Begun.");
  expect(said(`${FIRST} (b)`).values.reason).toBe("");
  expect(
    db
      .select()
      .from(update)
      .where(eq(update.partId, a ?? 0))
      .all(),
  ).toHaveLength(1);
});

test("a row of a whole that was split since changes nothing", () => {
  const id = keep(sheetOf([rowOf(FIRST, 3, { reason: "Mine." })]));
  plantParts(db, FIRST, ["One thing", "another"]);
  expect(takeIn(id)).toMatchObject({ written: 0, left: 0 });
  expect(db.select().from(update).where(eq(update.organisationId, ministry)).all()).toEqual([]);
});
