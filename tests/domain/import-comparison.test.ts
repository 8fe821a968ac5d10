import { describe, expect, test } from "vitest";
import { comparedReview, type DocumentRows } from "@/db/domain/import-comparison";
import type { Known } from "@/db/domain/import-known";
import type { SourceRow } from "@/db/domain/import-row";
import { aRow, aState, NOTED, SUPPORTED } from "@/tests/support/read-rows";

const LIST = {
  ...{ id: "LIST", citation: "The list", date: "2019-12", title: "The list" },
  hasRowsByState: false,
};
const UPR_INFO = { ...LIST, id: "UPR-INFO", citation: "UPR Info", hasRowsByState: true };

const compare = (
  known: readonly Known[],
  rows: SourceRow[],
  document: DocumentRows["document"] = LIST,
) => {
  let last = 100;
  const taken = known.map(({ ref }) => ref);
  return comparedReview("SVN-3", known, [{ document, rows }], { newId: () => ++last, taken });
};

/** What is known once the rows were imported. */
const known = (rows: SourceRow[], document = LIST) =>
  compare([], rows, document).compared.map(({ after }) => after);

const CHILE = aState("Chile", "CHL");
const ESTONIA = aState("Estonia", "EST");
const RATIFY = aRow({
  number: "36.1",
  text: "Ratify it (Chile)",
  states: [CHILE],
  position: NOTED,
});

const told = ({ compared }: ReturnType<typeof compare>) =>
  compared.flatMap(({ differences }) =>
    differences.map(({ field, before, after }) => [field, before, after]),
  );

describe("rows of one file", () => {
  test("that say the same for other States are one recommendation of several States", () => {
    const rows = [
      aRow({ text: "Ratify it", states: [CHILE], position: SUPPORTED }),
      aRow({ text: "Ratify  it", states: [ESTONIA], position: SUPPORTED }),
    ];
    const { compared, rows: counts } = compare([], rows, UPR_INFO);
    expect(compared.map(({ after }) => after.states)).toEqual([[CHILE, ESTONIA]]);
    expect(counts).toEqual({ imported: 2, alreadyThere: 0, duplicates: 0 });
  });

  test("that say the very same are counted as duplicates", () => {
    expect(compare([], [RATIFY, RATIFY, RATIFY]).rows).toEqual({
      ...{ imported: 3, alreadyThere: 0, duplicates: 2 },
    });
  });

  test("with one number and two texts are two, and so are two answers to one text without a number", () => {
    const two = compare([], [RATIFY, aRow({ ...RATIFY, text: "Sign it (Chile)" })]);
    expect(two.compared.map(({ after }) => after.ref)).toEqual(["SVN-3-36.1", "SVN-3-36.1-2"]);
    const text = "Ratify it";
    const answers = [aRow({ text, position: SUPPORTED }), aRow({ text, position: NOTED })];
    expect(compare([], answers).compared).toHaveLength(2);
    expect(compare(known(answers), answers).compared).toEqual([]);
  });
});

describe("what is there already", () => {
  test("as two under two numbers, each of its own State, is not made one of both", () => {
    const two = known([
      aRow({ ...RATIFY, number: "118.9" }),
      aRow({ ...RATIFY, number: "118.10", text: "Ratify it (Estonia)", states: [ESTONIA] }),
    ]);
    const unnumbered = [CHILE, ESTONIA].map((state) =>
      aRow({ text: "Ratify it", states: [state], position: NOTED }),
    );
    expect(told(compare(two, unnumbered, UPR_INFO))).toEqual([]);
  });

  test.each([
    ["the very same", RATIFY],
    ["the same without a number", aRow({ ...RATIFY, number: null })],
    ["the same but for spaces", aRow({ ...RATIFY, text: "Ratify  it\n(Chile)" })],
  ])("is found: %s", (_, row) => {
    expect(compare(known([RATIFY]), [row])).toMatchObject({
      compared: [],
      rows: { alreadyThere: 1 },
    });
  });

  test("is found in another list, which writes it otherwise and leaves its States to another column", () => {
    const row = aRow({ number: null, text: "ratify it;", states: [CHILE], position: NOTED });
    expect(compare(known([RATIFY]), [row], UPR_INFO).compared).toEqual([]);
  });

  test("keeps States that another list or another row does not name, and takes those that it adds", () => {
    const row = aRow({ ...RATIFY, states: [ESTONIA] });
    expect(told(compare(known([RATIFY]), [row], UPR_INFO))).toEqual([
      ["states", "Chile", "Chile, Estonia"],
    ]);
    const own = known([RATIFY], UPR_INFO);
    expect(told(compare(own, [row], UPR_INFO))).toEqual([["states", "Chile", "Chile, Estonia"]]);
  });

  test("and not stated any more is listed, and left", () => {
    const { missing, compared } = compare(known([RATIFY]), []);
    expect([missing, compared]).toEqual([["SVN-3-36.1"], []]);
    expect(compare(known([RATIFY]), [], UPR_INFO).missing).toEqual([]);
  });
});

describe("of two lists", () => {
  const OTHER = { ...LIST, id: "REPORT", citation: "The report", title: "The report" };
  const asked = (number: string, state: typeof CHILE) =>
    aRow({ number, text: "Ratify it", states: [state], position: SUPPORTED });
  const bare = (text: string, state: typeof CHILE) =>
    aRow({ text, states: [state], position: SUPPORTED });

  test("the one without numbers does not make one of what two States asked for under two", () => {
    const there = known([asked("118.9", CHILE), asked("118.10", ESTONIA)]);
    const rows = [bare("Ratify it", CHILE), bare("Ratify it", ESTONIA)];
    const { compared, rows: counts } = compare(there, rows, UPR_INFO);
    expect([compared, counts.alreadyThere]).toEqual([[], 2]);
  });

  test("the one with numbers sets apart what the other made one, and that lasts", () => {
    const rows = [bare("Ratify it", CHILE), bare("Ratify it", ESTONIA)];
    const numbered = [asked("118.9", CHILE), asked("118.10", ESTONIA)];
    const there = known(rows, UPR_INFO).map((one) => ({ ...one, id: 7 }));
    const { compared } = compare(there, numbered, OTHER);
    const standing = compared.map(({ after }, id) => ({ ...after, id }));
    expect(standing.map(({ number, states }) => [number, states])).toEqual([
      ...[
        ["118.9", [CHILE]],
        ["118.10", [ESTONIA]],
      ],
    ]);
    expect(compare(standing, rows, UPR_INFO).compared).toEqual([]);
    expect(compare(standing, numbered, OTHER).compared).toEqual([]);
  });

  test("the one that a recommendation is from finds it by its number, whatever the other says", () => {
    const corrected = known([asked("118.20", CHILE)]).map((one) => {
      return { ...one, id: 7, text: "Guarantee the liberty of the press" };
    });
    const rows = [bare("Guarantee the freedom of the press", CHILE)];
    const both = [...corrected, ...compare(corrected, rows, UPR_INFO).compared.map((c) => c.after)];
    expect(both).toHaveLength(2);
    const row = aRow({ ...asked("118.20", CHILE), text: "Guarantee the freedom of the press" });
    expect(told(compare(both, [row]))).toEqual([
      ["text", "Guarantee the liberty of the press", "Guarantee the freedom of the press"],
    ]);
  });

  test("paragraphs of one number that are about different things are two; nearly the same are one", () => {
    const there = known([RATIFY]);
    const unlike = aRow({ ...RATIFY, text: "Guarantee the freedom of the press (Chile)" });
    expect(compare(there, [unlike], OTHER).compared.map(({ after }) => after.ref)).toEqual([
      "SVN-3-36.1-2",
    ]);
    const alike = aRow({ ...RATIFY, text: "Ratify it soon (Chile)" });
    expect(compare(there, [alike], OTHER).rows.alreadyThere).toBe(1);
  });
});

describe("a difference", () => {
  test("is the number, where draft numbers were renumbered", () => {
    const rows = [aRow({ ...RATIFY, number: "118.1" })];
    expect(told(compare(known([RATIFY]), rows))).toEqual([["number", "36.1", "118.1"]]);
  });

  test("is the text, where the number is there with another", () => {
    const rows = [aRow({ ...RATIFY, text: "Sign it (Chile)" })];
    expect(told(compare(known([RATIFY]), rows))).toEqual([
      ["text", RATIFY.text, "Sign it (Chile)"],
    ]);
  });

  test("is none where two texts have changed numbers with one another, but for the numbers", () => {
    const [a, b] = [aRow({ number: "1", text: "Do this" }), aRow({ number: "2", text: "Do that" })];
    const swapped = [aRow({ ...a, number: "2" }), aRow({ ...b, number: "1" })];
    expect(told(compare(known([a, b]), swapped)).map(([field]) => field)).toEqual([
      "number",
      "number",
    ]);
  });

  test("is a position that is another, which is added to the history; an older one does not come on top", () => {
    const later = { ...LIST, id: "REPLY", citation: "The reply", date: "2020-06" };
    const { compared } = compare(
      known([RATIFY]),
      [aRow({ ...RATIFY, position: SUPPORTED })],
      later,
    );
    const [one] = compared;
    expect(one?.after.positions.map(({ position, source }) => [position, source])).toEqual([
      ...[
        ["noted", "The list"],
        ["supported", "The reply"],
      ],
    ]);
    const sooner = { ...UPR_INFO, date: "2019-11" };
    const said = aRow({ ...RATIFY, position: { ...SUPPORTED, wording: "Accepted" } });
    expect(told(compare(known([RATIFY]), [said], sooner))).toEqual([
      ["earlier_position", "", "Accepted (UPR Info)"],
    ]);
    // The first list once more: what it says is recorded.
    expect(compare([one?.after as Known], [RATIFY]).compared).toEqual([]);
  });

  test("is no tag that this project set, and no parts that a person set", () => {
    const [before] = known([aRow({ ...RATIFY, parts: ["Ratify it"] })]) as [Known];
    const coded = { vocabulary: "sdg_goal", version: "2015", term: "16" } as const;
    const mine: Known = {
      ...before,
      tags: [{ ...coded, setBy: "project", confidence: "clear" }],
      parts: [{ text: "Ratify", setBy: "person" }],
    };
    const rows = [aRow({ ...RATIFY, tags: [coded], parts: ["Ratify it"] })];
    expect(compare([mine], rows).compared).toEqual([]);
  });
});
