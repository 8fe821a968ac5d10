import { describe, expect, it } from "vitest";
import {
  acrossRow,
  FOURTH_HEADER,
  LIST_HEADER,
  listFile,
  MATRIX_HEADER,
  pageHead,
  wordBody,
  wordRow,
  wordTable,
} from "@/tests/support/ohchr-list";
import { readList, recommendationsIn } from "@/tests/support/read-list";

const fileOf = (rows: string[], head?: string) =>
  listFile(wordBody(wordTable(...rows)), head ? { "word/header1.xml": head } : {});

const recommendationOf = async (...cells: string[]) =>
  (await recommendationsIn(await fileOf([LIST_HEADER, wordRow(...cells)])))[0];

const terms = (tags: { vocabulary: string; version: string; term: string }[] | undefined) =>
  tags?.map(({ vocabulary, version, term }) => `${vocabulary}, ${version}: ${term}`);

describe("a list of the 3rd cycle", () => {
  it("is read with everything that it says of a recommendation", async () => {
    const file = await fileOf(
      [
        LIST_HEADER,
        acrossRow("Theme: Prohibition of slavery, trafficking"),
        wordRow(
          "121.10 Ratify it  (France) (Lithuania);\nSource of Position: A/HRC/43/15 - Para 121",
          "Supported",
          "- Prohibition of slavery, trafficking\nSDGs: \n- 16 - PEACE, JUSTICE AND STRONG INSTITUTIONS\nAffected persons: \n- Disappeared persons\n-",
          "",
        ),
      ],
      pageHead("UPR of Slovenia", " (3rd Cycle - 34", "th", " Session)", "Thematic list"),
    );
    expect(await readList(file)).toEqual([
      {
        kind: "row",
        place: "table 1, row 3",
        review: { state: "Slovenia", iso3: "SVN", mechanism: "UPR", cycle: 3, session: 34 },
        document: { symbol: "A/HRC/43/15", date: null },
        number: "121.10",
        text: "Ratify it  (France) (Lithuania);",
        originalText: null,
        paragraph: "Para 121",
        headings: ["Prohibition of slavery, trafficking"],
        states: [
          { name: "France", iso3: "FRA", part: null },
          { name: "Lithuania", iso3: "LTU", part: null },
        ],
        position: {
          wording: "Supported",
          position: "supported",
          source: "A/HRC/43/15 - Para 121",
        },
        tags: [
          {
            vocabulary: "ohchr_theme",
            version: "cycle 3",
            term: "Prohibition of slavery, trafficking",
          },
          { vocabulary: "ohchr_group", version: "cycle 3", term: "Disappeared persons" },
          { vocabulary: "sdg_goal", version: "2015", term: "16" },
        ],
        parts: [],
        sourceId: null,
        doubts: [],
      },
    ]);
  });

  it("has wordings of several States under one number as parts", async () => {
    const read = await recommendationOf("121.2 Do this (Ukraine); Do that (Slovakia);", "", "", "");
    expect(read?.parts).toEqual(["Do this (Ukraine)", "Do that (Slovakia)"]);
    expect(read?.states.map(({ iso3, part }) => [iso3, part])).toEqual([
      ["UKR", 0],
      ["SVK", 1],
    ]);
  });

  it("has targets of the Goals as well, and the goals that they are of", async () => {
    const themes = "- Courts\nSDGs:\n- 16.3 - Promote the rule of law\n- SDG 5\n- Peace";
    expect(terms((await recommendationOf("1.1 A", "", themes, ""))?.tags)).toEqual([
      "ohchr_theme, cycle 3: Courts",
      "sdg_goal, 2015: 16",
      "sdg_target, 2015: 16.3",
      "sdg_goal, 2015: 5",
      "sdg_goal, 2015: Peace",
    ]);
  });

  it("keeps a theme whole that goes on in the next line", async () => {
    const themes = "- Prohibition of slavery,\ntrafficking\n- Courts\n- Courts";
    expect(terms((await recommendationOf("1.1 A", "", themes, ""))?.tags)).toEqual([
      "ohchr_theme, cycle 3: Prohibition of slavery, trafficking",
      "ohchr_theme, cycle 3: Courts",
    ]);
  });
});

describe("a list of the 4th cycle", () => {
  it("has goals in a column of their own, and its source as it is written", async () => {
    const [read] = await recommendationsIn(
      await fileOf(
        [
          FOURTH_HEADER,
          acrossRow("Theme: Ratification"),
          wordRow(
            "140.7 Ratify it (Maldives) (Portugal);\nSource of Position: A/HRC/59/15/Add.1 - Para.3vv",
            "Noted\n",
            "- Ratification\nGroups of Persons: \n- Public officials",
            "- 1 - NO POVERTY\n- 16 - PEACE",
          ),
        ],
        pageHead("UPR of Slovenia", " (4th Cycle - 4", "8", "th Session)"),
      ),
    );
    expect(read).toMatchObject({
      review: { iso3: "SVN", cycle: 4, session: 48 },
      document: { symbol: "A/HRC/59/15" },
      number: "140.7",
      paragraph: null,
      position: { position: "noted", wording: "Noted", source: "A/HRC/59/15/Add.1 - Para.3vv" },
    });
    expect(terms(read?.tags)).toEqual([
      "ohchr_theme, cycle 4: Ratification",
      "ohchr_group, cycle 4: Public officials",
      "sdg_goal, 2015: 1",
      "sdg_goal, 2015: 16",
    ]);
  });
});

describe("a list of the 2nd cycle", () => {
  it("has themes with codes", async () => {
    const read = await recommendationOf(
      "115.3 Ratify it (Spain, Tunisia, Portugal); \nSource of position: A/HRC/28/15/Add.1, para. 3 - Para. 3",
      "Supported",
      "A12 Acceptance of international norms\nG1 Members of minorities\nAffected persons:\n- general",
      "\n",
    );
    expect(read?.document.symbol).toBe("A/HRC/28/15");
    expect(read?.states.map(({ iso3 }) => iso3)).toEqual(["ESP", "TUN", "PRT"]);
    expect(terms(read?.tags)).toEqual([
      "ohchr_theme, cycle 2: A12 Acceptance of international norms",
      "ohchr_theme, cycle 2: G1 Members of minorities",
      "ohchr_group, cycle 2: general",
    ]);
  });
});

describe("the matrix of 2014", () => {
  it("has States in a column of their own and in the text", async () => {
    const rows = await recommendationsIn(
      await fileOf([
        acrossRow("Universal Periodic Review – Iran (Islamic Republic of), Second cycle"),
        MATRIX_HEADER,
        acrossRow("Right or area: 2.1. Acceptance of international norms"),
        wordRow(
          "138.1. Ratify it (Chile); (Estonia);",
          "Chile\nEstonia",
          "Not Supported",
          "2.1. Acceptance of international norms\nAffected persons:\n- general",
        ),
        wordRow("138.2. Ratify that", "Venezuela (Bolivarian Republic of)\nUnknown", "", ""),
      ]),
    );
    expect(rows.map(({ headings }) => headings)).toEqual([
      ["2.1. Acceptance of international norms"],
      ["2.1. Acceptance of international norms"],
    ]);
    expect(rows[0]).toMatchObject({
      review: { state: "Iran (Islamic Republic of)", iso3: "IRN", cycle: 2, session: null },
      number: "138.1",
      position: { wording: "Not Supported", position: "noted", source: null },
      states: [{ iso3: "CHL" }, { iso3: "EST" }],
    });
    expect(terms(rows[0]?.tags)).toEqual([
      "ohchr_theme, cycle 2: 2.1. Acceptance of international norms",
      "ohchr_group, cycle 2: general",
    ]);
    expect(rows[1]).toMatchObject({
      position: null,
      states: [{ iso3: "VEN" }, { name: "Unknown", iso3: null }],
      doubts: [{ code: "state_unknown", text: "Unknown" }],
    });
  });
});
