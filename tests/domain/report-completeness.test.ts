import { describe, expect, it } from "vitest";
import {
  type Lack,
  lacksOn,
  lacksOnParts,
  lengthOf,
  type OwnStatement,
} from "@/db/domain/report-completeness";

const WHOLE: OwnStatement = { asOf: "2026-01-31", midTermNote: "Done.", evidenceCount: 1 };

describe("what a report lacks on a recommendation", () => {
  it.each<[string, OwnStatement | undefined, Lack[]]>([
    ["nothing was said", undefined, ["status", "note", "evidence"]],
    ["all is there", WHOLE, []],
    ["the note is blank", { ...WHOLE, midTermNote: " \n" }, ["note"]],
    ["it rests on nothing", { ...WHOLE, evidenceCount: 0 }, ["evidence"]],
    ["it is of the same day a year before", { ...WHOLE, asOf: "2025-11-24" }, []],
    ["it is a day older than that", { ...WHOLE, asOf: "2025-11-23" }, ["stale"]],
    ["it is of the year before, whole", { ...WHOLE, asOf: "2025" }, []],
    ["it is of two years before", { ...WHOLE, asOf: "2024" }, ["stale"]],
  ])("where %s", (_, statement, lacks) => {
    expect(lacksOn(statement, "2026-11-24")).toEqual(lacks);
  });

  it("counts the 29th of February as the 28th a year before", () => {
    expect(lacksOn({ ...WHOLE, asOf: "2023-02-28" }, "2024-02-29")).toEqual([]);
    expect(lacksOn({ ...WHOLE, asOf: "2023-02-27" }, "2024-02-29")).toEqual(["stale"]);
  });
});

describe("what a report lacks on a recommendation with parts", () => {
  const NOTELESS = { ...WHOLE, midTermNote: "" };
  it.each<[string, Record<string, OwnStatement>, Lack[]]>([
    ["nothing was said", {}, ["status", "note", "evidence"]],
    ["the whole alone was spoken of", { R: NOTELESS }, ["note"]],
    ["one part was spoken of", { "R (a)": WHOLE }, ["status", "note", "evidence"]],
    [
      "one part was spoken of, and the whole",
      { R: WHOLE, "R (a)": NOTELESS },
      ["status", "note", "evidence"],
    ],
    ["each part was spoken of", { "R (a)": WHOLE, "R (b)": NOTELESS }, ["note"]],
  ])("where %s", (_, said, lacks) => {
    const on = { ref: "R", parts: ["a", "b"] };
    expect(lacksOnParts(new Map(Object.entries(said)), on, "2026-11-24")).toEqual(lacks);
  });
});

describe("how long a report is", () => {
  it("is its words, and pages of 400", () => {
    expect(lengthOf([])).toEqual({ words: 0, pages: 0 });
    expect(lengthOf(["Ratify it – now.", "118.10 (France)"])).toEqual({ words: 5, pages: 1 });
    expect(lengthOf(["word ".repeat(401)])).toEqual({ words: 401, pages: 2 });
  });
});
