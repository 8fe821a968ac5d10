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

  it("is matched by its text where it has no number, or one that is not known", () => {
    expect(match(null, "issuing a standing  invitation")).toMatchObject({ ref: "C", by: "text" });
    expect(match("99.9", "Amend the law on unions")).toMatchObject({ ref: "B", by: "text" });
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
    expect(match("12", "Said twice")).toEqual({ kind: "unmatched", why: "several" });
    expect(match(null, "")).toEqual({ kind: "unmatched", why: "unknown" });
  });
});
