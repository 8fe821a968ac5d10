import { describe, expect, it } from "vitest";
import { addendumDate, addendumIn, councilSessionDate } from "@/db/domain/council-session";

describe("a session of the Human Rights Council", () => {
  it.each([
    [7, "2008-03"],
    [26, "2014-06"],
    [42, "2019-09"],
    [43, "2020-03"],
    [59, "2025-06"],
    [6, null],
    [2.5, null],
    [Number.NaN, null],
  ])("%d was held in %j", (session, date) => {
    expect(councilSessionDate(session)).toBe(date);
  });
});

describe("an addendum", () => {
  it.each([
    ["A/HRC/43/15/Add.1 - Para 6", "A/HRC/43/15/Add.1", "2020-03"],
    ["See a/hrc/26/16/add.1.", "a/hrc/26/16/add.1", "2014-06"],
  ])(
    "%s is found in its citation, and is of the session that adopted the outcome",
    (source, symbol, date) => {
      expect(addendumIn(source)).toBe(symbol);
      expect(addendumDate(symbol)).toBe(date);
    },
  );

  it.each(["A/HRC/43/15 - Para. 115", "Letter of 20 August 2019", "", "A/73/15/Add.1"])(
    "is none: %j",
    (source) => {
      expect(addendumIn(source)).toBeNull();
    },
  );
});
