import { describe, expect, test } from "vitest";
import { recordUpdate } from "@/db/commands/record-update";
import { codeOf, updateRow } from "@/tests/db/planted";
import { seededDatabase } from "@/tests/support/database";
import { anOrganisation, aPerson } from "@/tests/support/people";

function form() {
  const db = seededDatabase();
  const organisationId = anOrganisation(db, "Ministry", "government");
  const actor = aPerson(db, "Chan", { organisationId, track: "government", role: "contributor" });
  const said = { ref: "KHM-HC-2019-30", organisationId, status: "partial", step: "save" };
  const send = (change: object, now = "2024-05-08T09:00:00Z") =>
    recordUpdate(db, actor, { ...said, asOf: "2024-05-07", reason: "x", ...change }, new Date(now));
  return { db, send };
}

describe("a day that has begun somewhere on earth is accepted, the next is not", () => {
  test.each([
    ["2024-05-08T09:59:59Z", "2024-05-08", null],
    ["2024-05-08T09:59:59Z", "2024-05-09", "invalid_input"],
    ["2024-05-08T10:00:00Z", "2024-05-09", null],
    ["2024-05-08T23:59:59Z", "2024-05-10", "invalid_input"],
    ["2024-12-31T10:00:00Z", "2025-01-01", null],
  ])("at %s the day %s: %s", (now, asOf, code) => {
    const { send } = form();
    expect(codeOf(() => send({ asOf }, now))).toBe(code);
  });
});

test("texts are kept as they were meant: what no format can hold is marked, lines end in one way", () => {
  const { db, send } = form();
  const { id } = send({ reason: "Wells\u0000 in\r\nKandal\uD83D", measures: " 120\rwells " });
  expect(updateRow(db, id)).toMatchObject({
    reason: "Wells\uFFFD in\nKandal\uFFFD",
    measures: "120\nwells",
  });
});

test.each(["\u200B\u200D\u2060", "\u3164", "\u115F", "\u2800", "\uFE0F", "\u034F\u17B4"])(
  "a reason of what nobody can see is none",
  (reason) => {
    const { send } = form();
    expect(codeOf(() => send({ reason, step: "submit" }))).toBe("invalid_input");
  },
);
