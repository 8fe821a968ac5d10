import { describe, expect, it } from "vitest";
import {
  acrossRow,
  LIST_HEADER,
  listFile,
  pageHead,
  wordBody,
  wordRow,
  wordTable,
} from "@/tests/support/ohchr-list";
import { readList, recommendationsIn } from "@/tests/support/read-list";

const fileOf = (rows: string[], head?: string) =>
  listFile(wordBody(wordTable(...rows)), head ? { "word/header1.xml": head } : {});

describe("the review that a list is of", () => {
  const reviewIn = async (...pieces: string[]) => {
    const rows = [LIST_HEADER, wordRow("1.1 A", "", "", "")];
    return (await recommendationsIn(await fileOf(rows, pageHead(...pieces))))[0]?.review;
  };

  it.each([
    ["UPR of Slovenia (3rd Cycle – 34th Session)", "SVN", 3, 34],
    ["UPR of the Netherlands, third cycle", "NLD", 3, null],
    ["UPR of Venezuela (Bolivarian Republic of) (2nd Cycle – 26th session)", "VEN", 2, 26],
    ["UPR of Trinidad and Tobago - 39th session", "TTO", 3, 39],
    ["Universal Periodic Review: Côte d’Ivoire", "CIV", null, null],
    ["UPR of Cambodia Thematic list of recommendations", "KHM", null, null],
    ["Adopted at the 43rd session of the Human Rights Council", null, null, null],
    ["", null, null, null],
  ])("is told by %j", async (head, iso3, cycle, session) => {
    expect(await reviewIn(head)).toMatchObject({ iso3, cycle, session });
  });

  it("is told by a line before the table, and by the document's title", async () => {
    const paragraph = "<w:p><w:r><w:t>UPR of Chile (4th Cycle – 46th Session)</w:t></w:r></w:p>";
    const table = wordTable(LIST_HEADER, wordRow("1.1 A", "", "", ""));
    const [before] = await recommendationsIn(await listFile(wordBody(paragraph, table)));
    expect(before?.review).toMatchObject({ iso3: "CHL", cycle: 4, session: 46 });
    const [titled] = await recommendationsIn(
      await listFile(wordBody(table), {
        "docProps/core.xml": "<x><dc:title>UPR of Chile</dc:title></x>",
      }),
    );
    expect(titled?.review).toMatchObject({ iso3: "CHL" });
  });

  it("is told by the person who imports where the list does not", async () => {
    const file = await fileOf([LIST_HEADER, wordRow("1.1 A", "", "", "")]);
    const settings = { iso3: "KHM", session: 18, symbol: "A/HRC/26/16", date: "2014-03" };
    expect((await recommendationsIn(file, settings))[0]).toMatchObject({
      review: { state: "", iso3: "KHM", cycle: 2, session: 18 },
      document: { symbol: "A/HRC/26/16", date: "2014-03" },
    });
  });

  it("is doubtful where its State is none that is known", async () => {
    const rows = [LIST_HEADER, wordRow("1.1 A", "", "", ""), wordRow("1.2 B", "", "", "")];
    const read = await recommendationsIn(await fileOf(rows, pageHead("UPR of Atlantis")));
    expect(read.map(({ doubts }) => doubts)).toEqual([
      [{ code: "state_under_review_unknown", text: "Atlantis" }],
      [],
    ]);
  });

  it("keeps its rows aside where another State is asked for", async () => {
    const rows = [LIST_HEADER, wordRow("1.1 A", "", "", ""), acrossRow("Theme: B")];
    const file = await fileOf(rows, pageHead("UPR of Chile"));
    expect(await readList(file, { only: "KHM" })).toEqual([{ kind: "aside" }]);
    expect(await readList(file, { only: "CHL" })).toMatchObject([{ kind: "row" }]);
  });
});
