import { describe, expect, test } from "vitest";
import { joinedRows } from "@/db/domain/import-joining";
import { knownPositions } from "@/db/domain/import-positions";
import { aRow, NOTED } from "@/tests/support/read-rows";

const LIST = { citation: "The list", date: "2019-12" };

describe("a position", () => {
  const datesWith = (source: string | null, document = LIST) =>
    joinedRows([aRow({ text: "Ratify it", position: { ...NOTED, source } })])
      .flatMap((stated) => knownPositions(stated, document))
      .map(({ date }) => date);

  test("has the date of the document that states it", () => {
    expect(datesWith(null)).toEqual(["2019-12"]);
    expect(datesWith("A/HRC/43/15 - Para. 115")).toEqual(["2019-12"]);
  });

  test("given in an addendum is of the session that adopted the outcome, whatever the list is of", () => {
    expect(datesWith("A/HRC/43/15/Add.1 - Para 6")).toEqual(["2020-03"]);
  });

  test("given in the addendum that is imported itself has the date of that", () => {
    const addendum = { ...LIST, citation: "A/HRC/43/15/Add.1", date: "2020-02-19" };
    expect(datesWith("A/HRC/43/15/Add.1 - Para 6", addendum)).toEqual(["2020-02-19"]);
  });
});
