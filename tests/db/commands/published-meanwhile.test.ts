import { beforeEach, expect, test } from "vitest";
import type { Db } from "@/db/client";
import { recordUpdate } from "@/db/commands/record-update";
import { recommendationByRef } from "@/db/queries/recommendation-by-ref";
import { publishedUpdatesOn } from "@/db/queries/updates-on";
import { codeOf } from "@/tests/db/planted";
import { seededDatabase } from "@/tests/support/database";
import { anOrganisation, aPerson, type Person } from "@/tests/support/people";

const REF = "KHM-HC-2019-30";
const NOW = new Date("2024-05-08T09:00:00Z");

let db: Db;
let organisationId: string;
let validator: Person;

beforeEach(() => {
  db = seededDatabase();
  organisationId = anOrganisation(db, "Ministry of Water", "government");
  validator = aPerson(db, "Vanna", { organisationId, track: "government", role: "validator" });
});

const record = (change: object) =>
  recordUpdate(
    db,
    validator,
    {
      ...{ ref: REF, organisationId, status: "partial", asOf: "2024-05-07", reason: "Wells." },
      ...{ step: "publish", newId: crypto.randomUUID(), ...change },
    },
    NOW,
  );
const reasons = () =>
  publishedUpdatesOn(db, recommendationByRef(db, REF)?.id ?? 0)
    .filter((update) => update.organisationId === organisationId)
    .map(({ reason }) => reason);

test.each(["save", "publish"])(
  "a form that began before a colleague published is refused (%s), until it goes on from that",
  (step) => {
    const { id } = record({ reason: "Theirs.", follows: "" });
    const mine = { step, reason: "Mine.", follows: "" };
    expect(codeOf(() => record(mine))).toBe("published_meanwhile");
    expect(reasons()).toEqual(["Theirs."]);
    expect(codeOf(() => record({ ...mine, follows: id }))).toBe(null);
  },
);

test("a form that goes on with a draft asks nothing of what is published", () => {
  const draft = record({ step: "save", follows: "" });
  expect(codeOf(() => record({ draft, follows: "another" }))).toBe(null);
});

test("the same form sent twice is told that it was sent before", () => {
  const form = { newId: crypto.randomUUID(), follows: "" };
  record(form);
  expect(codeOf(() => record(form))).toBe("sent_before");
});
