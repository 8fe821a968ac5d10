import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { en } from "@/app/_i18n/en";
import { ownTableCsv, type OwnTableRow, ownTableXlsx } from "@/data/exporters/own-table";
import { plainText } from "@/data/exporters/plain-text";
import { readNumber } from "@/db/domain/recommendation-number";
import { readAll } from "@/tests/support/import-files";

const WORDS = {
  ...{ ...en.ownTable, language: "en" },
  positions: Object.values(en.terms.position),
};

async function xlsx(rows: readonly OwnTableRow[]): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of ownTableXlsx(WORDS, rows)) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
}
const FORMATS = [
  ["CSV", async (rows: readonly OwnTableRow[]) => ownTableCsv(WORDS, rows)],
  ["XLSX", xlsx],
] as const;

const WHOLE: OwnTableRow = {
  ...{ number: "118.10", text: "Ensure access, “without” delay (Chile)\nand at once" },
  ...{ recommending_states: "Chile; Côte d’Ivoire", position: "Supported", state: "Cambodia" },
  ...{ cycle: "2", session: "18", symbol: "A/HRC/26/16", date: "2014-03-27" },
  ...{ paragraph: "Para. 118", position_source: "A/HRC/26/16/Add.1 - Para. 3" },
  ...{ heading: "Justice", themes: "Right to life; Prohibition of slavery, trafficking" },
  ...{ groups: "Women & girls", sdgs: "5, 16.2" },
};

/** Texts that a table can hold; the number has a column of its own. */
const text = fc
  .string({ unit: "binary", minLength: 1, maxLength: 60 })
  .map((drawn) => plainText(drawn).trim())
  .filter((drawn) => drawn !== "" && readNumber(drawn) === null && !/^response of/iu.test(drawn));
const awkward = fc.constantFrom(
  ...["=1+1", "'=1", "''-x", "+x", "@x", '"', 'a""b', "a,b;c\td", "_x0041_", "a\nb", "\\", "'"],
);
const row = fc.record({
  number: fc.tuple(fc.nat(300), fc.nat(300)).map(([one, other]) => `${one}.${other}`),
  text: fc.oneof(text, awkward),
  position: fc.constantFrom("Supported", "Noted", ""),
});

describe.each(FORMATS)("the plain table as %s", (_, write) => {
  it("says all that a recommendation has", async () => {
    const { rows, format, count } = await readAll(await write([WHOLE]));
    expect([format, count]).toEqual(["own_table", 1]);
    expect(rows[0]).toMatchObject({
      number: "118.10",
      text: WHOLE.text,
      review: { state: "Cambodia", iso3: "KHM", mechanism: "UPR", cycle: 2, session: 18 },
      document: { symbol: "A/HRC/26/16", date: "2014-03-27" },
      paragraph: "Para. 118",
      headings: ["Justice"],
      states: [{ iso3: "CHL" }, { name: "Côte d’Ivoire", iso3: "CIV" }],
      position: { position: "supported", source: "A/HRC/26/16/Add.1 - Para. 3" },
      doubts: [],
    });
    expect(rows[0]?.tags.map(({ vocabulary, term }) => [vocabulary, term])).toEqual([
      ["ohchr_theme", "Right to life"],
      ["ohchr_theme", "Prohibition of slavery, trafficking"],
      ["ohchr_group", "Women & girls"],
      ["sdg_target", "16.2"],
      ["sdg_goal", "5"],
      ["sdg_goal", "16"],
    ]);
  });

  it("has nothing to import as long as nobody has filled it in", async () => {
    expect(await readAll(await write([]))).toMatchObject({
      ...{ format: "own_table", count: 0, refusal: null },
    });
  });

  it("is read again as it was written", { timeout: 30_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 40 }), async (written) => {
        const { rows, count } = await readAll(await write(written));
        expect(count).toBe(written.length);
        expect(
          rows.map(({ number, text, position }) => ({
            ...{ number, text, position: position?.wording ?? "" },
          })),
        ).toEqual(written);
      }),
      { numRuns: 12 },
    );
  });
});

describe("what a plain table does not say", () => {
  const file = "Recommendation;Position\nRatify it (Chile);Supported";

  it("is what the person who imports has said", async () => {
    const { rows } = await readAll(file, {
      ...{ iso3: "KHM", session: 32, symbol: "A/HRC/41/17", date: "2019-04" },
    });
    expect(rows[0]).toMatchObject({
      review: { state: "", iso3: "KHM", cycle: 3, session: 32 },
      document: { symbol: "A/HRC/41/17", date: "2019-04" },
      states: [{ name: "Chile", iso3: "CHL", part: null }],
    });
  });

  it("stays unsaid where nobody says it", async () => {
    const { rows } = await readAll(file);
    expect(rows[0]?.review).toEqual({
      ...{ state: "", iso3: null, mechanism: "UPR", cycle: null, session: null },
    });
  });

  it("is never taken from what could be read in two ways", async () => {
    const { rows } = await readAll(
      "Recommendation,Date,Session,Cycle\nRatify it,3/4/2019,x,\nSign it,2019-04,18,3",
    );
    expect(rows[0]?.document.date).toBeNull();
    expect(rows.map(({ doubts }) => doubts.map(({ code }) => code))).toEqual([
      ["session_unreadable", "other"],
      ["session_unreadable"],
    ]);
  });
});
