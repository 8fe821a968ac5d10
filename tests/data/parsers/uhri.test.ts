import { describe, expect, it } from "vitest";
import { readAll } from "@/tests/support/import-files";
import { UHRI_HEADINGS, type MadeCell, uhriCells, workbook } from "@/tests/support/made-workbooks";

const table = (...rows: Parameters<typeof uhriCells>[0][]) =>
  workbook([UHRI_HEADINGS, ...rows.map(uhriCells)], { isShared: true });

const RECORD = {
  AffectedPersons: ["Women & girls"],
  AnnotationId: "a9ceae8c",
  AnnotationType: "- Recommendations",
  Body: "- UPR",
  Countries: ["Cambodia"],
  PublicationDate: "2014-03-27T00:00:00",
  Sdgs: ["16.2 - Protect children from abuse, exploitation, trafficking and violence"],
  Symbol: "A/HRC/26/16",
  Text: "118.10 Ratify&nbsp;it (France);",
  Themes: ["Ratification of &amp; accession to international instruments"],
  UprCycle: null,
  UprPositions: ["Supported", "Noted"],
  UprRecommendingCountry: ["France"],
  UprSession: ["18"],
};
const json = (...records: object[]) =>
  JSON.stringify(records.map((given) => ({ ...RECORD, ...given })));

describe("a UHRI export as a workbook", () => {
  it("has the number in the text, and the cycle in the session", async () => {
    const { rows, format } = await readAll(await table({}));
    expect(format).toBe("uhri_xlsx");
    expect(rows[0]).toMatchObject({
      place: "row 2",
      number: "118.10",
      text: "Ratify the Convention (France);",
      review: { state: "Cambodia", iso3: "KHM", mechanism: "UPR", cycle: 2, session: 18 },
      document: { symbol: "A/HRC/26/16", date: "2014-03-27" },
      states: [{ name: "France", iso3: "FRA", part: null }],
      position: { wording: "Supported", position: "supported", source: null },
      sourceId: "b4288060-6633-478d-9a9a-df1978d336c3",
      doubts: [],
    });
  });

  it("is told by its headings however they are spelt, and in whatever order they stand", async () => {
    const order = UHRI_HEADINGS.map((_, index) => UHRI_HEADINGS.length - 1 - index);
    const at = (cells: MadeCell[]) => order.map((index) => cells[index] ?? null);
    const headings = UHRI_HEADINGS.map((heading) =>
      heading.replace("Reccomending", "Recommending").toUpperCase(),
    );
    const { rows, format } = await readAll(await workbook([at(headings), at(uhriCells())]));
    expect(format).toBe("uhri_xlsx");
    expect(rows[0]).toMatchObject({ review: { iso3: "KHM" }, states: [{ iso3: "FRA" }] });
  });

  it("keeps every line of a coded cell as a tag, and sorts goals from targets", async () => {
    const { rows } = await readAll(
      await table({
        Themes: "- Prohibition of slavery, trafficking\n- Equality & non-discrimination\n-",
        "Affected Persons": "- Women & girls\n- Youth &\n  juveniles",
        Sdgs: "- 16.2 - Protect children\n- 5.2 - End all violence\n- 4 - QUALITY EDUCATION\n- 18",
      }),
    );
    const terms = (vocabulary: string) =>
      rows[0]?.tags.filter((tag) => tag.vocabulary === vocabulary).map(({ term }) => term);
    expect(terms("uhri_theme")).toEqual([
      "Prohibition of slavery, trafficking",
      "Equality & non-discrimination",
    ]);
    expect(terms("uhri_group")).toEqual(["Women & girls", "Youth & juveniles"]);
    expect(terms("sdg_target")).toEqual(["16.2", "5.2"]);
    expect(terms("sdg_goal")).toEqual(["16", "5", "4"]);
    expect(rows[0]?.doubts).toEqual([{ code: "other", text: "18" }]);
  });

  it("has entities for letters: they are decoded, and what was received is kept", async () => {
    const received = "118.1 Ratify&nbsp the&nbsp;State&rsquo;s Opt&#8209;in";
    const { rows } = await readAll(
      await table(
        { Text: received },
        { Text: "118.2 Budget &resources for R&D, &regions and &notices" },
      ),
    );
    expect(rows.map(({ text, originalText }) => [text, originalText])).toEqual([
      ["Ratify\u00A0 the\u00A0State’s Opt\u2011in", received],
      ["Budget &resources for R&D, &regions and &notices", null],
    ]);
  });

  it("counts days from 1904 on where the workbook does", async () => {
    const file = await workbook(
      [UHRI_HEADINGS, uhriCells({ "Document Publication Date": 41_725 - 1_462 })],
      { from1904: true },
    );
    expect((await readAll(file)).rows[0]?.document.date).toBe("2014-03-27");
  });

  it("leaves aside what is of another State or mechanism, and accounts for all of it", async () => {
    const file = await table(
      {},
      { "Countries Concerned": "- Peru" },
      { "Reccomending Body": "- CRC", "UPR Session": "", "UPR Position": "" },
      { Text: "Response of Cambodia to the recommendations" },
    );
    expect(await readAll(file, { only: "KHM" })).toMatchObject({
      count: 4,
      aside: 2,
      rows: [{ number: "118.10" }],
      rejected: [{ place: "row 5", problem: { code: "not_a_recommendation" } }],
    });
    const { rows } = await readAll(file, { only: "KHM", allMechanisms: true });
    expect(rows.map(({ review }) => review.mechanism)).toEqual(["UPR", "CRC"]);
  });

  it("has words that are no position and names that are no State: they are kept and listed", async () => {
    const { rows } = await readAll(
      await table({
        "UPR Position": "- Concerns/Observations",
        "UPR Reccomending States": "- France\n- &#40;Unknown&#41;",
      }),
    );
    expect(rows[0]?.position).toEqual({
      ...{ wording: "Concerns/Observations", position: null, source: null },
    });
    expect(rows[0]?.states.map(({ name }) => name)).toEqual(["France", "(Unknown)"]);
    expect(rows[0]?.doubts.map(({ code }) => code)).toEqual(["state_unknown", "position_unknown"]);
  });

  it("says of each State which wording under one number is its own", async () => {
    const { rows } = await readAll(
      await table({
        Text: "121.2 Complete the process (Ukraine); Increase efforts (Slovakia);",
        "UPR Reccomending States": "- Slovakia\n- Ukraine",
      }),
    );
    expect(rows[0]?.parts).toHaveLength(2);
    expect(rows[0]?.states.map(({ name, part }) => [name, part])).toEqual([
      ["Slovakia", 1],
      ["Ukraine", 0],
    ]);
  });
});

describe("a UHRI export as JSON", () => {
  it("says the same as the workbook", async () => {
    const { rows, format } = await readAll(`\uFEFF${json({})}`);
    expect(format).toBe("uhri_json");
    expect(rows[0]).toMatchObject({
      place: "record 1",
      number: "118.10",
      text: "Ratify\u00A0it (France);",
      originalText: RECORD.Text,
      review: { state: "Cambodia", iso3: "KHM", mechanism: "UPR", cycle: 2, session: 18 },
      document: { symbol: "A/HRC/26/16", date: "2014-03-27" },
      position: { wording: "Supported/Noted", position: "supported_in_part" },
      sourceId: "a9ceae8c",
      doubts: [],
    });
    expect(rows[0]?.tags.map(({ term }) => term)).toEqual([
      ...["Ratification of & accession to international instruments", "Women & girls"],
      ...["16.2", "16"],
    ]);
  });

  it("gives a record at a time, and leaves aside what was not asked for", async () => {
    const many = Array.from({ length: 3_000 }, (_, index) => ({
      ...{ AnnotationId: `${index}`, Countries: [index % 3 === 0 ? "Cambodia" : "Peru"] },
      UprSession: "- 30th Session",
    }));
    const found = await readAll(json(...many), { only: "KHM" });
    expect([found.count, found.rows.length, found.aside]).toEqual([3_000, 1_000, 2_000]);
    expect(found.rows[0]?.review).toMatchObject({ session: 30, cycle: 3 });
  });

  it("has concerns and observations of other mechanisms: they are listed as doubtful", async () => {
    const concern = { AnnotationType: "- Concerns/Observations", Body: "- CRC", UprSession: [] };
    expect((await readAll(json(concern))).aside).toBe(1);
    const { rows } = await readAll(json(concern), { allMechanisms: true });
    expect(rows[0]?.doubts.map(({ code }) => code)).toEqual(["not_a_recommendation"]);
  });
});
