import { describe, expect, test } from "vitest";
import { compareEditions } from "@/db/domain/edition-comparison";
import { compared, row, said, type Voice } from "@/tests/support/compared-editions";

describe("where the voices of a track differ in both editions", () => {
  const FROM = [said("1", "ngo", "partial"), said("2", "other", "contrary")];

  test.each<[string, Voice[], Voice[], { from: string[]; to: string[] } | null]>([
    ["nothing changed where both have the same updates", FROM, FROM, null],
    [
      "no status changed where they said the same again",
      FROM,
      [said("3", "other", "contrary"), said("4", "ngo", "partial")],
      null,
    ],
    [
      "it changed where each said something else",
      FROM,
      [said("3", "ngo", "contrary"), said("4", "other", "partial")],
      { from: ["1", "2"], to: ["3", "4"] },
    ],
    [
      "it changed on the part alone that is spoken of otherwise",
      [said("1", "ngo", "partial", "a"), said("2", "ngo", "contrary", "b")],
      [said("1", "ngo", "partial", "a"), said("3", "ngo", "implemented", "b")],
      { from: ["2"], to: ["3"] },
    ],
    [
      "it changed where a part has the status that another had",
      [said("1", "ngo", "partial", "a"), said("2", "ngo", "contrary", "b")],
      [said("3", "ngo", "contrary", "a"), said("4", "ngo", "partial", "b")],
      { from: ["1", "2"], to: ["3", "4"] },
    ],
    [
      "it changed where one more speaks",
      FROM,
      [...FROM, said("3", "third", "partial")],
      { from: [], to: ["3"] },
    ],
    [
      "of those who withhold their names what they say is compared",
      [said("1", null, "partial"), said("2", null, "contrary")],
      [said("3", null, "contrary"), said("4", null, "implemented")],
      { from: ["1"], to: ["4"] },
    ],
    [
      "nobody changed who withheld the name at first and said the same again",
      [said("1", null, "partial"), said("2", "other", "contrary")],
      [said("3", "ngo", "partial"), said("2", "other", "contrary")],
      null,
    ],
    [
      "an update is the same whoever is named for it",
      [said("1", null, "partial"), said("2", null, "contrary")],
      [said("1", "ngo", "partial"), said("3", null, "implemented")],
      { from: ["2"], to: ["3"] },
    ],
  ])("%s", (_, before, after, changed) => {
    const mixed = (voices: Voice[]) => [row("A", { civil: "mixed", voices })];
    const { status, saidAnew, unchanged } = compareEditions(mixed(before), mixed(after));
    const ids = (voices: readonly Voice[]) => voices.map(({ id }) => id);
    const listed = status.civil_society.map(({ voices }) => ({
      from: ids(voices?.from ?? []),
      to: ids(voices?.to ?? []),
    }));
    expect(listed).toEqual(changed ? [changed] : []);
    const isNewer = after.some(({ id }) => before.every((voice) => voice.id !== id));
    expect(saidAnew.civil_society).toHaveLength(isNewer && !changed ? 1 : 0);
    expect(unchanged).toBe(isNewer || changed ? 0 : 1);
  });

  test("one more who says the same changes no status, and says it anew", () => {
    const one = [row("A", { civil: "partial", voices: [said("1", "ngo", "partial")] })];
    const two = [said("1", "ngo", "partial"), said("2", "other", "partial")];
    const found = compared(one, [row("A", { civil: "partial", voices: two })]);
    expect([found.civil, found.anew, found.unchanged]).toEqual([[], ["A"], 0]);
  });
});
