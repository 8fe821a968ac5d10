import { describe, expect, it } from "vitest";
import { matchList } from "@/db/domain/list-matching";
import type { Known } from "@/db/domain/listed-recommendation";

describe("the States that a row names", () => {
  const denmark = { ref: "A", number: "118.5", text: "Ratify OPCAT (Denmark)" };
  const unnumbered = { ...denmark, number: null };
  const spain = { ref: "B", number: null, text: "Ratify OPCAT", states: ["Spain"] };
  const found = (number: string | null, text: string, known: Known[]) =>
    matchList([{ number, text }], known)[0];

  it("tell it from another State's with the same words", () => {
    const refused = { kind: "unmatched", why: "states_differ", ref: "A" };
    expect(found("118.6", "Ratify OPCAT (Spain)", [denmark])).toEqual(refused);
    expect(found(null, "Ratify OPCAT (Spain)", [unnumbered])).toEqual(refused);
    expect(found(null, "Ratify OPCAT (Spain)", [unnumbered, spain])).toMatchObject({ ref: "B" });
    expect(found(null, "Ratify OPCAT (Denmark) (Spain)", [unnumbered, spain])).toEqual(refused);
  });

  it("are the reason where its number would be none", () => {
    const known = [denmark, { ...unnumbered, ref: "N" }];
    expect(found("118.6", "Ratify OPCAT (Spain)", known)).toMatchObject({
      why: "states_differ",
      ref: "N",
    });
    expect(found("118.6", "Ratify OPCAT (Denmark)", [denmark])).toMatchObject({
      why: "number_differs",
    });
  });

  it("may be the first of those that made the one recommendation of ours with its text", () => {
    const of = (ref: string, ...states: string[]) => ({ ...spain, ref, states });
    const both = of("A", "Spain", "Denmark");
    const row = "Ratify OPCAT (Spain)";
    expect(found(null, row, [both])).toEqual({ kind: "matched", ref: "A", by: "text" });
    expect(found(null, row, [both, of("B", "France")])).toMatchObject({ ref: "A" });
    expect(found(null, row, [both, of("B", "Spain")])).toMatchObject({ ref: "B" });
    for (const other of [of("B", "Spain", "France"), of("B")]) {
      expect(found(null, row, [both, other])).toMatchObject({ why: "several" });
    }
    expect(found(null, "Ratify OPCAT (Spain, France)", [both])).toMatchObject({
      why: "states_differ",
    });
  });

  it("are the same however they are written", () => {
    const turkey = { ref: "T", number: null, text: "Ratify OPCAT", states: ["Turkey", "Norway"] };
    expect(found("1.1", "Ratify OPCAT (Norway) (Türkiye);", [turkey])).toMatchObject({ ref: "T" });
  });

  it("tell nothing where the other side names none", () => {
    expect(found(null, "Ratify OPCAT", [unnumbered])).toMatchObject({ ref: "A" });
    expect(found(null, "Ratify OPCAT", [unnumbered, spain])).toMatchObject({ why: "several" });
  });

  it("tell of two with the same number and words which one is meant", () => {
    const known = [denmark, { ...spain, number: "118.5" }];
    expect(found("118.5", "Ratify OPCAT (Spain)", known)).toMatchObject({ ref: "B" });
  });

  it("keep a row from what has its number and is wholly another State's", () => {
    expect(found("118.5", "Ratify OPCAT (Spain)", [denmark])).toMatchObject({
      why: "text_differs",
    });
    expect(found("118.5", "Ratify OPCAT (Spain, Denmark)", [denmark])).toMatchObject({ ref: "A" });
    expect(found("118.5", "Ratify OPCAT (Kingdom of Dennmark)", [denmark])).toMatchObject({
      ref: "A",
    });
  });

  it("are no other parentheses: these are words of the text", () => {
    const known = { ref: "A", number: null, text: "Ratify the Convention (No. 29) (Spain)" };
    expect(found(null, "Ratify the Convention (No. 105) (Spain)", [known])).toMatchObject({
      why: "unknown",
    });
    expect(found(null, "Ratify the Convention (No. 29)", [known])).toMatchObject({ ref: "A" });
  });

  it("are no names that no State is known by: these are words of the text too", () => {
    const of = (ref: string, text: string, number: string | null = null): Known => ({
      ...{ ref, text, number, states: ["Spain"] },
    });
    const text = "Protect minorities (Roma)";
    expect(found(null, text, [of("A", text)])).toMatchObject({ kind: "matched", ref: "A" });
    expect(found(null, `${text} (Spain)`, [of("A", text)])).toMatchObject({ ref: "A" });
    expect(found(null, text, [of("A", "Protect minorities")])).toMatchObject({ why: "unknown" });
    const numbered = ["(Travellers)", "(Roma)"].map((whom) =>
      of(whom, `Protect minorities ${whom}`, "1.1"),
    );
    expect(found("1.1", text, numbered)).toMatchObject({ ref: "(Roma)" });
  });

  it("tell which of several is meant only where none is misspelt", () => {
    const row = "Ratify OPCAT (Spain; Sweeden)";
    const sweden = { ...spain, ref: "S", states: ["Spain", "Sweden"] };
    expect(found(null, row, [spain])).toMatchObject({ ref: "B" });
    expect(found(null, row, [spain, sweden])).toMatchObject({ why: "several" });
    const asWritten = { ...unnumbered, ref: "W", text: row };
    expect(found(null, row, [spain, asWritten])).toMatchObject({ ref: "W" });
  });
});
