import { describe, expect, it } from "vitest";
import { headingsOf } from "@/data/parsers/recommendation-file";
import { recogniseColumns } from "@/db/domain/table-columns";
import { readAll, withFile } from "@/tests/support/import-files";
import { oldWorkbook, UPR_INFO_HEADINGS } from "@/tests/support/made-workbooks";

const old = (given: { rs?: string | null; response?: string; text?: string } = {}) => [
  ...["Cambodia", "Asia", "ASEAN, OIF", given.text ?? "Ratify the Convention "],
  ...[given.rs === undefined ? "Czech Republic" : given.rs, "EEG", "EU"],
  ...[given.response ?? "Accepted", 5, "International instruments,Women's rights", 18],
];

describe("UPR Info's export before 2020", () => {
  it("has a row for each State that recommended, with issues and one of five actions", async () => {
    const { rows, format } = await readAll(oldWorkbook([UPR_INFO_HEADINGS, old()]));
    expect(format).toBe("upr_info_xls");
    expect(rows[0]).toMatchObject({
      place: "row 2",
      number: null,
      text: "Ratify the Convention",
      review: { state: "Cambodia", iso3: "KHM", cycle: 2, session: 18 },
      states: [{ name: "Czech Republic", iso3: "CZE", part: null }],
      position: { wording: "Accepted", position: "supported" },
      doubts: [],
    });
    expect(rows[0]?.tags.map(({ vocabulary, term }) => [vocabulary, term])).toEqual([
      ["upr_info_issue", "International instruments"],
      ["upr_info_issue", "Women's rights"],
      ["upr_info_action", "5"],
    ]);
  });

  it("has pledges, which are neither supported nor noted, and numbers within some texts", async () => {
    const { rows } = await readAll(
      oldWorkbook([
        UPR_INFO_HEADINGS,
        old({ rs: null, response: "Voluntary Pledge" }),
        old({ text: "79.10. Ratify it" }),
      ]),
    );
    expect(rows[0]).toMatchObject({
      states: [],
      position: { wording: "Voluntary Pledge", position: null },
      doubts: [],
    });
    expect(rows[1]).toMatchObject({ number: "79.10", text: "Ratify it" });
  });

  it("is left aside but for the State that was asked for", async () => {
    const file = oldWorkbook([UPR_INFO_HEADINGS, old(), ["Peru", ...old().slice(1)]]);
    expect(await readAll(file, { only: "PER" })).toMatchObject({ count: 2, aside: 1 });
  });
});

const TODAY = [
  ...["Title", "Date added", "Template", "State Under Review", "Recommending State", "Response"],
  ...["Action Category", "Issues", "Session", "Cycle", "Documents", "Attachments", "Published"],
];
const csv = (...rows: string[][]) =>
  rows.map((row) => row.map((field) => `"${field.replaceAll('"', '""')}"`).join(",")).join("\n");
const LINE = [
  ...["Ratify the Convention", "2020-06-25", "Recommendation", "Asia::Cambodia"],
  ...["EEG::Czechia|WEOG::France", "Supported", "4 - General action"],
  ...[
    "Women::Women's rights|Justice",
    "Session 32 - January 2019",
    "3rd cycle",
    "",
    "",
    "Published",
  ],
];

describe("UPR Info's database as it exports today", () => {
  it("has several values with bars between them, and groups before their values", async () => {
    const { rows, format } = await readAll(csv(TODAY, LINE));
    expect(format).toBe("upr_info_csv");
    expect(rows[0]).toMatchObject({
      text: "Ratify the Convention",
      review: { state: "Cambodia", iso3: "KHM", cycle: 3, session: 32 },
      states: [{ iso3: "CZE" }, { iso3: "FRA" }],
      position: { wording: "Supported", position: "supported" },
      doubts: [],
    });
    expect(rows[0]?.tags.map(({ term }) => term)).toEqual(["Women's rights", "Justice", "4"]);
  });

  it("has entries that are no recommendations: they are rejected with what stands there", async () => {
    const { rejected } = await readAll(
      csv(
        TODAY,
        ["Cambodia", "2020-06-25", "Country"].concat(Array.from({ length: 10 }, () => "")),
      ),
    );
    expect(rejected[0]?.problem).toEqual({
      ...{ code: "not_a_recommendation", text: "Cambodia | 2020-06-25 | Country" },
    });
  });

  it("prefers the whole recommendation to a title that may be cut short", async () => {
    const { rows } = await readAll(csv([...TODAY, "Recommendation"], [...LINE, "The whole of it"]));
    expect(rows[0]?.text).toBe("The whole of it");
  });

  it("has labels that vary: those that are known are recognised, the others are asked about", () => {
    expect(recogniseColumns([...TODAY, "SuR's answer", "Title"])).toEqual({
      mapping: {
        ...{ Title: "text", "Date added": "ignored", Template: "kind", Issues: "issues" },
        ...{ "State Under Review": "state", "Recommending State": "recommending_states" },
        ...{ Response: "position", "Action Category": "action", Session: "session" },
        ...{ Cycle: "cycle", Documents: "ignored", Attachments: "ignored", Published: "ignored" },
      },
      unrecognised: ["SuR's answer"],
      missing: [],
    });
    expect(recogniseColumns(["Title"]).missing).toEqual([
      ...["recommending_states", "position", "state", "session"],
    ]);
  });

  it("shows its headings to whoever is asked, also where none of them is known", async () => {
    expect(await withFile(csv(TODAY, LINE), headingsOf)).toEqual(TODAY);
    const strange = "Titre;Pays examiné\nRatifier la convention;Cambodge";
    expect(await withFile(strange, headingsOf)).toEqual(["Titre", "Pays examiné"]);
    expect((await readAll(strange)).refusal).toBe("import_columns_unknown");
    const columns = { Titre: "text", "Pays examiné": "state" };
    expect((await readAll(strange, { columns })).rows[0]?.text).toBe("Ratifier la convention");
  });

  it("is read as somebody has said what its columns mean", async () => {
    const headings = TODAY.map((heading) => (heading === "Response" ? "Réponse" : heading));
    const file = csv(headings, LINE);
    expect((await readAll(file)).rows[0]?.position).toBeNull();
    const columns = { Réponse: "position", Issues: "ignored" };
    const { rows } = await readAll(file, { columns });
    expect(rows[0]?.position?.position).toBe("supported");
    expect(rows[0]?.tags.map(({ term }) => term)).toEqual(["4"]);
  });
});
