import { describe, expect, it } from "vitest";
import { matchList } from "@/db/domain/list-matching";

const KNOWN = [
  { ref: "A", number: "118.1", text: "Ratify the protocol against torture" },
  { ref: "B", number: "118.10", text: "Amend the law on unions" },
  { ref: "C", number: null, text: "Issuing a standing invitation." },
  { ref: "D", number: "118.2", text: "Adopt the plan of action for children" },
  { ref: "E", number: "118.2", text: "Adopt a law on prisons" },
  { ref: "F", number: null, text: "Said twice" },
  { ref: "G", number: null, text: "Said twice" },
];

const match = (number: string | null, text: string) => matchList([{ number, text }], KNOWN)[0];

describe("a row of a list", () => {
  it.each([
    ["118.1", "Ratify the Protocol against Torture (France) (Lithuania);", "A"],
    ["118.10", "Amend the law on unions (Venezuela (Bolivarian Republic of))", "B"],
    ["118.10.", "Amend the law on unions", "B"],
    ["118..10", "Amend the law on unions", "B"],
    ["118.2", "Adopt a law on prisons (Chile); (Estonia);", "E"],
  ])("is matched by its number where the text agrees: %s %s", (number, text, ref) => {
    expect(match(number, text)).toEqual({ kind: "matched", ref, by: "number" });
  });

  it("is matched by its text where it has no number, or what we have has none", () => {
    expect(match(null, "issuing a standing  invitation")).toMatchObject({ ref: "C", by: "text" });
    expect(match(null, "Amend the law on unions")).toMatchObject({ ref: "B", by: "text" });
    expect(match("99.9", "Issuing a standing invitation")).toMatchObject({ ref: "C", by: "text" });
  });

  it("is never matched with another number, whatever its text", () => {
    expect(match("99.9", "Amend the law on unions")).toEqual({
      kind: "unmatched",
      why: "number_differs",
      ref: "B",
    });
    expect(match("118.1", "Amend the law on unions")).toEqual({
      kind: "unmatched",
      why: "text_differs",
      ref: "A",
    });
    expect(match("118.1", "Issuing a standing invitation.")).toMatchObject({ why: "text_differs" });
  });

  it("is not matched by its number alone", () => {
    expect(match("118.1", "Build a bridge")).toEqual({
      kind: "unmatched",
      why: "text_differs",
      ref: "A",
    });
  });

  it("is not matched where nothing is like it, or several are", () => {
    expect(match(null, "Build a bridge")).toEqual({ kind: "unmatched", why: "unknown" });
    expect(match("12", "Said twice")).toEqual({
      ...{ kind: "unmatched", why: "several", refs: ["F", "G"] },
    });
    expect(match(null, "")).toEqual({ kind: "unmatched", why: "unknown" });
  });

  it("is not matched by its number where two of ours have that number and fit as well", () => {
    const twice = ["A", "B"].map((ref) => ({ ref, number: "5.1", text: "Ratify OPCAT" }));
    const [found] = matchList([{ number: "5.1", text: "Ratify OPCAT (Spain)" }], twice);
    expect(found).toEqual({ kind: "unmatched", why: "several", refs: ["A", "B"] });
  });
});

describe("rows of one list", () => {
  const opcat = { ref: "A", number: null, text: "Ratify OPCAT" };
  const prisons = { ref: "E", number: "118.2", text: "Adopt a law on prisons" };
  const shared = (ref: string) => ({ kind: "unmatched", why: "shared", ref });

  it("are matched with one recommendation where it stands under several themes with its number", () => {
    const row = { number: "118.2", text: "Adopt a law on prisons (Chile)" };
    expect(matchList([row, { ...row, number: "118.2." }], [prisons])).toEqual(
      Array.from({ length: 2 }, () => ({ kind: "matched", ref: "E", by: "number" })),
    );
    const numbered = { number: "1.1", text: "Ratify OPCAT (Spain)" };
    expect(matchList([numbered, numbered], [opcat])).toEqual(
      Array.from({ length: 2 }, () => ({ kind: "matched", ref: "A", by: "text" })),
    );
  });

  it("are none of them matched where several fit one recommendation by their text", () => {
    const rows = [
      { number: "118.5", text: "Ratify OPCAT (Denmark)" },
      { number: "118.6", text: "Ratify OPCAT (Spain)" },
    ];
    expect(matchList(rows, [opcat])).toEqual([shared("A"), shared("A")]);
    const unnumbered = { number: null, text: "Ratify OPCAT" };
    expect(matchList([unnumbered, unnumbered], [opcat])).toEqual([shared("A"), shared("A")]);
  });

  it("give way to the one that names all of its States", () => {
    const known = { ...opcat, states: ["Spain", "Denmark"] };
    const rows = ["Ratify OPCAT (Spain)", "Ratify OPCAT (Denmark, Spain)"].map((text) => ({
      ...{ number: null, text },
    }));
    expect(matchList(rows, [known])).toEqual([
      shared("A"),
      { kind: "matched", ref: "A", by: "text" },
    ]);
    const each = ["Ratify OPCAT (Spain)", "Ratify OPCAT (Denmark)"].map((text) => ({
      ...{ number: null, text },
    }));
    expect(matchList(each, [known])).toEqual([shared("A"), shared("A")]);
  });

  it("give way to the one that has its number, and fits best", () => {
    const rows = [
      { number: null, text: "Adopt a law on prisons" },
      { number: "118.2", text: "Adopt a law on prisons (Chile)" },
      { number: "118.2", text: "Adopt a law on schools (Chile)" },
    ];
    expect(matchList(rows, [prisons])).toEqual([
      shared("E"),
      { kind: "matched", ref: "E", by: "number" },
      shared("E"),
    ]);
  });
});
