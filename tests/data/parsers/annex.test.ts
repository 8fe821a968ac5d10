import { describe, expect, test } from "vitest";
import { parseAnnex } from "@/data/parsers/annex";
import { folded, LETTER, sourceFile } from "@/tests/support/sources";

const ANNEX = sourceFile("annex.json");

interface RawItem {
  ref: string;
  order: number;
  text: string;
  headings: string[];
  number: string | null;
}

/** The file with one thing changed in it. */
function changed(change: (annex: { count: number; items: RawItem[] }) => void): string {
  const annex = JSON.parse(ANNEX);
  change(annex);
  return JSON.stringify(annex);
}

const itemAt = (items: RawItem[], index: number): RawItem => items[index] as RawItem;

describe("the annex as received", () => {
  const { rows, problems, review } = parseAnnex(ANNEX, LETTER);

  test("is read without a problem", () => {
    expect(problems).toEqual([]);
    expect(review?.iso3).toBe("KHM");
  });

  test("holds every bullet of the letter's annex, whole, word for word and in order", () => {
    const bullets = LETTER.slice(LETTER.indexOf("## Annex"))
      .split("\n")
      .filter((line) => line.startsWith("- "))
      .map((line) => folded(line.slice(2)));
    expect(rows.map((row) => folded(row.text))).toEqual(bullets);
    expect(bullets).toHaveLength(47);
  });

  test("has references and places that run from 1 to 47", () => {
    expect(rows.map((row) => row.place)).toEqual(Array.from({ length: 47 }, (_, i) => i + 1));
    expect(rows.map((row) => row.ref)).toEqual(
      rows.map((row) => `KHM-HC-2019-${String(row.place).padStart(2, "0")}`),
    );
  });

  test("stands under 17 headings, up to three levels deep", () => {
    const paths = new Set(rows.map((row) => row.headings.join(" / ")));
    expect(paths.size).toBe(17);
    expect(new Set(rows.map((row) => row.headings.length))).toEqual(new Set([1, 3]));
  });

  test("states no number, no State, and no tag of the source's own", () => {
    expect(rows.filter((row) => row.number !== null || row.recommendingStates.length > 0)).toEqual(
      [],
    );
    expect(rows.flatMap((row) => row.tags).filter((tag) => tag.setBy !== "project")).toEqual([]);
  });
});

describe("an annex that was tampered with", () => {
  test("one changed word is reported with the item's reference", () => {
    const json = changed(({ items }) => {
      itemAt(items, 19).text = itemAt(items, 19).text.replace("Repealing", "Reviewing");
    });
    const { problems } = parseAnnex(json, LETTER);
    expect(problems).toMatchObject([{ place: "KHM-HC-2019-20", code: "not_verbatim" }]);
  });

  test("a heading that is not the letter's is reported", () => {
    const json = changed(({ items }) => {
      itemAt(items, 0).headings = ["Other matters"];
    });
    expect(parseAnnex(json, LETTER).problems).toEqual([
      { place: "KHM-HC-2019-01", code: "not_verbatim", text: "Other matters" },
    ]);
  });

  test("a line break in the source is no difference", () => {
    const json = changed(({ items }) => {
      itemAt(items, 4).text = itemAt(items, 4).text.replaceAll(" ", "\n ");
    });
    expect(parseAnnex(json, LETTER).problems).toEqual([]);
  });

  test("a missing item is a count that is off", () => {
    const json = changed(({ items }) => void items.pop());
    expect(parseAnnex(json, LETTER).problems).toMatchObject([{ place: "count", code: "count" }]);
  });

  test("a reference and a place given twice are both reported", () => {
    const json = changed(({ items }) => {
      itemAt(items, 7).ref = "KHM-HC-2019-07";
      itemAt(items, 7).order = 7;
    });
    expect(parseAnnex(json, LETTER).problems).toEqual([
      { place: "KHM-HC-2019-07", code: "repeated", text: "ref KHM-HC-2019-07" },
      { place: "KHM-HC-2019-07", code: "repeated", text: "order 7" },
    ]);
  });

  test("a number that is no text is reported with its place, and nothing is read", () => {
    const json = changed(({ items }) => {
      Object.assign(itemAt(items, 3), { number: 118.1 });
    });
    const { rows, problems } = parseAnnex(json, LETTER);
    expect(rows).toEqual([]);
    expect(problems).toMatchObject([{ place: "items.3.number", code: "shape" }]);
  });

  test("broken JSON is one problem of the file", () => {
    const { rows, problems, review } = parseAnnex(ANNEX.slice(0, 500), LETTER);
    expect(problems).toMatchObject([{ place: "file", code: "not_json" }]);
    expect([rows, review]).toEqual([[], null]);
  });
});
