import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { keepSheetUpload } from "@/db/commands/keep-sheet-upload";
import { recordUpdate } from "@/db/commands/record-update";
import { takeInSheet } from "@/db/commands/take-in-sheet";
import type { Db } from "@/db/client";
import type { FollowUpSheet, SheetValues } from "@/db/domain/follow-up-sheet";
import { compareSheet } from "@/db/domain/sheet-comparison";
import { ALL } from "@/db/queries/scope";
import { saidOnLine } from "@/db/queries/said-on-line";
import { update } from "@/db/schema";
import { seededDatabase } from "@/tests/support/database";
import { anOrganisation, aPerson, type Person } from "@/tests/support/people";

const [FIRST, SECOND] = ["KHM-HC-2019-30", "KHM-HC-2019-31"];
const TODAY = "2026-11-24";

let db: Db;
let ministry: string;
let contributor: Person;
let validator: Person;

beforeEach(() => {
  db = seededDatabase();
  ministry = anOrganisation(db, "Ministry of Water", "government");
  const own = { organisationId: ministry, track: "government" } as const;
  contributor = aPerson(db, "Chan", { ...own, role: "contributor" });
  validator = aPerson(db, "Vanna", { ...own, role: "validator" });
});

const onLine = () => saidOnLine(db, ALL, ministry);
const said = (ref: string) => onLine().get(ref)!;

/** A sheet that is made now, with these cells changed in its rows. */
function sheetWith(typed: Record<string, Partial<SheetValues>>): FollowUpSheet {
  const madeAt = new Date().toISOString();
  const rows = Object.entries(typed).map(([ref, cells], index) => {
    const { values, text } = said(ref);
    return { ref, row: index + 3, text, base: values, mine: { ...values, ...cells } };
  });
  return {
    ...{ organisationId: ministry, madeAt, rows, unread: [] },
    columns: { ref: "A", text: "B", status: "C" },
  };
}

/** Sends the sheet and makes drafts of it. */
function takeIn(sheet: FollowUpSheet, choices: Record<string, string> = {}) {
  const sent = { organisationId: ministry, fileName: "sheet.xlsx", sheet };
  const { id } = keepSheetUpload(db, contributor, sent);
  const seen = Object.fromEntries([...onLine()].map(([ref, { revision }]) => [ref, revision]));
  return takeInSheet(db, contributor, { id, today: TODAY, choices, seen });
}

const comparison = (sheet: FollowUpSheet) => compareSheet(sheet, onLine());

/** Publishes what is in hand, or what was said last, with these values instead of its own. */
function publish(ref: string, values: Partial<SheetValues> = {}) {
  const { inHand, values: now } = said(ref);
  const whole = { ...now, status: "partial", asOf: now.asOf || TODAY, ...values };
  recordUpdate(db, validator, {
    ...{ ref, organisationId: ministry, ...whole, step: "publish" },
    ...(inHand && { draft: inHand }),
  });
}

const drafts = () =>
  db
    .select()
    .from(update)
    .where(eq(update.organisationId, ministry))
    .all()
    .filter(({ state }) => state === "draft");

describe("sent once more after what it brought was published", () => {
  const filledIn = { status: "partial", reason: "Begun.", asOf: "2026-05-07" } as const;
  const expectNothingOf = (sheet: FollowUpSheet) => {
    expect(comparison(sheet).rows).toEqual([]);
    expect(takeIn(sheet)).toMatchObject({ written: 0, left: 0 });
    expect(drafts()).toEqual([]);
  };

  test("a sheet changes nothing more, whether it gave a day or not", () => {
    const sheet = sheetWith({ [FIRST]: filledIn, [SECOND]: { ...filledIn, asOf: "" } });
    takeIn(sheet);
    publish(FIRST);
    publish(SECOND);
    expect(comparison(sheet).counts.thereAlready).toBe(5);
    expectNothingOf(sheet);
  });

  test("nor where it spoke of a day before what was published already", () => {
    publish(FIRST, { reason: "As of June.", asOf: "2026-06-01" });
    const sheet = sheetWith({ [FIRST]: filledIn });
    expect(takeIn(sheet)).toMatchObject({ written: 1, left: 0 });
    publish(FIRST);
    expectNothingOf(sheet);
  });

  test("nor where something later was published since", () => {
    const sheet = sheetWith({ [FIRST]: filledIn });
    takeIn(sheet);
    publish(FIRST);
    publish(FIRST, { reason: "Done.", asOf: "2026-08-01" });
    expectNothingOf(sheet);
  });

  test("what others published since is in the way of its day too, until it is decided", () => {
    const sheet = sheetWith({ [FIRST]: { ...filledIn, measures: "Wells." } });
    publish(FIRST, { reason: "Done.", asOf: "2026-08-01" });
    expect(comparison(sheet).rows[0]?.cells).toMatchObject([
      { field: "asOf", outcome: "conflict", mine: "2026-05-07", onLine: "2026-08-01" },
      { field: "reason", outcome: "conflict", mine: "Begun.", onLine: "Done." },
      { field: "measures", outcome: "change" },
    ]);
    expect(takeIn(sheet)).toMatchObject({ written: 1, left: 0 });
    const theirs = { reason: "Done.", asOf: "2026-08-01", measures: "Wells." };
    expect(said(FIRST).values).toMatchObject(theirs);
    takeIn(sheet, { [`${FIRST} reason`]: "sheet", [`${FIRST} asOf`]: "sheet" });
    expect(said(FIRST).values).toMatchObject({ ...filledIn, measures: "Wells." });
  });
});

describe("a new statement on what was published before", () => {
  beforeEach(() => publish(FIRST, { reason: "Begun.", asOf: "2026-01-01" }));

  test("has no day in a new sheet, and that of taking it in where the sheet gives none", () => {
    expect(said(FIRST).values.asOf).toBe("");
    takeIn(sheetWith({ [FIRST]: { reason: "Mine." } }));
    expect(said(FIRST).values).toMatchObject({ reason: "Mine.", asOf: TODAY });
  });

  test("of another day is a change, beside the day on line", () => {
    const sheet = sheetWith({ [FIRST]: { asOf: "2026-05-07" } });
    expect(comparison(sheet).rows[0]?.cells).toMatchObject([
      { field: "asOf", outcome: "change", mine: "2026-05-07", onLine: "2026-01-01" },
    ]);
    takeIn(sheet);
    expect(said(FIRST).values).toMatchObject({ reason: "Begun.", asOf: "2026-05-07" });
  });

  test("of the same day says nothing new by that, and keeps it with what is new", () => {
    expect(takeIn(sheetWith({ [FIRST]: { asOf: "2026-01-01" } })).written).toBe(0);
    takeIn(sheetWith({ [FIRST]: { asOf: "2026-01-01", reason: "Mine." } }));
    expect(said(FIRST).values).toMatchObject({ reason: "Mine.", asOf: "2026-01-01" });
  });
});

describe("a sheet that goes back to what was said before it was made", () => {
  const begun = { reason: "Begun.", asOf: "2026-05-07" };
  beforeEach(() => {
    publish(FIRST, begun);
    publish(FIRST, { ...begun, reason: "Done." });
  });

  test("changes what is on line", () => {
    const sheet = sheetWith({ [FIRST]: begun });
    expect(comparison(sheet).rows[0]?.cells).toMatchObject([
      { field: "reason", outcome: "change", mine: "Begun.", onLine: "Done." },
    ]);
    expect(comparison(sheet).counts).toMatchObject({ changes: 1, thereAlready: 1 });
    expect(takeIn(sheet)).toMatchObject({ written: 1, left: 0 });
    expect(said(FIRST).values).toMatchObject(begun);
  });

  test("shows it too where the sheet does not say when it was made", () => {
    for (const madeAt of [null, "", "in May"]) {
      const sheet = { ...sheetWith({ [FIRST]: begun }), madeAt };
      expect(comparison(sheet).rows[0]?.cells).toMatchObject([{ field: "reason" }]);
    }
  });
});

test("a new statement keeps the day of the draft that it stood for and that was published", () => {
  recordUpdate(db, contributor, {
    ...{ ref: FIRST, organisationId: ministry, step: "save" },
    ...{ status: "partial", reason: "Begun.", asOf: "2026-05-07" },
  });
  const sheet = sheetWith({ [FIRST]: { measures: "Wells." } });
  publish(FIRST);
  takeIn(sheet);
  expect(said(FIRST).values).toMatchObject({ measures: "Wells.", asOf: "2026-05-07" });
});

test("a day that was emptied is that of taking it in, and no conflict once it is", () => {
  recordUpdate(db, contributor, {
    ...{ ref: FIRST, organisationId: ministry, step: "save" },
    ...{ reason: "Begun.", asOf: "2026-05-07" },
  });
  const sheet = sheetWith({ [FIRST]: { asOf: "" } });
  expect(takeIn(sheet)).toMatchObject({ written: 1, left: 0 });
  expect(said(FIRST).values).toMatchObject({ reason: "Begun.", asOf: TODAY });
  expect(comparison(sheet).rows).toEqual([]);
});
