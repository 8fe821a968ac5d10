import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { runImport } from "@/db/commands/run-import";
import { VISITOR } from "@/db/domain/permissions";
import * as schema from "@/db/schema";
import { reviewFacts } from "@/db/queries/review-facts";
import { recommendationByRef } from "@/db/queries/recommendation-by-ref";
import { emptyDatabase, seededDatabase } from "@/tests/support/database";
import { aFile, aRow, aState, NOTED, SUPPORTED } from "@/tests/support/read-rows";
import { changedTables, stateOf } from "@/tests/support/rights/database-state";
import { imported, previewed, SYSTEM } from "./importing";

const THEME = { vocabulary: "ohchr_theme", version: "cycle 3", term: "Right to food" } as const;
const FIRST = aRow({
  ...{ number: "121.1", text: "Ratify the Convention (Chile) (Estonia)", paragraph: "Para. 121" },
  headings: ["Theme: Ratification"],
  states: [aState("Chile", "CHL"), aState("Estonia", "EST")],
  ...{ position: SUPPORTED, tags: [THEME] },
});
const SECOND = aRow({
  ...{ number: "121.10", text: "Do one thing (Chile); do another (Ukraine)", place: "row 3" },
  headings: ["Theme: Ratification"],
  states: [aState("Chile", "CHL", 0), aState("Ukraine", "UKR", 1)],
  ...{ position: NOTED, parts: ["Do one thing (Chile)", "do another (Ukraine)"] },
  ...{ originalText: "Do one thing (Chile); do&nbsp;another (Ukraine)" },
});

describe("an import that is run", () => {
  test("brings in what a row says, field by field, with review, document and headings", async () => {
    const db = emptyDatabase();
    const { summary, changed } = await imported(db, [aFile([FIRST, SECOND])]);
    expect(changed).toBe(true);
    expect(summary).toMatchObject({
      ...{ rows: 2, imported: 2, alreadyThere: 0, recommendations: 2, duplicates: 0 },
      positions: { supported: 1, noted: 1 },
      reviews: [{ id: "SVN-3", state: "Slovenia", isNew: true, recommendations: 2 }],
    });
    expect(recommendationByRef(db, "SVN-3-121.1")).toMatchObject({
      ...{ number: "121.1", text: FIRST.text, headings: ["Theme: Ratification"] },
      states: ["Chile", "Estonia"],
      positions: [{ position: "supported", wording: "Supported", date: "2019-12-27" }],
      tags: [{ ...THEME, setBy: "source" }],
      source: {
        id: "SVN-3-ohchr-list",
        title: "Thematic list of recommendations, Slovenia, 3rd cycle",
      },
      review: { id: "SVN-3", cycle: 3, session: 34, reviewedOn: "2019-11", isHome: false },
    });
    const [, second] = db.select().from(schema.recommendation).all();
    expect(second).toMatchObject({
      numberSort: ".000000000121.000000000010",
      originalText: SECOND.originalText,
    });
    const parts = db.select().from(schema.recommendationPart).all();
    expect(parts.map(({ text, setBy }) => [text, setBy])).toEqual(
      SECOND.parts.map((text) => [text, "import"]),
    );
    const ukraine = db
      .select()
      .from(schema.recommendingState)
      .where(eq(schema.recommendingState.name, "Ukraine"))
      .get();
    expect(ukraine).toMatchObject({ iso3: "UKR", partId: parts[1]?.id });
    expect(db.select().from(schema.reviewTally).get()).toMatchObject({
      recommendations: 2,
      supported: 1,
      noted: 1,
    });
    expect(
      db.get("select count(*) as n from search_words where search_words match 'ratify'"),
    ).toEqual({ n: 1 });
    expect(db.select().from(schema.importRun).get()).toMatchObject({ personId: null, summary });
  });

  test("has pledges in a list of their own, which comes last and is missed in no other", async () => {
    const db = emptyDatabase();
    const pledge = aRow({
      text: "The Government will ratify it",
      position: { wording: "Voluntary Pledge", position: null, source: null },
    });
    await imported(db, [aFile([pledge], "upr_info_xls")]);
    // The list names the State itself as if it had recommended it, and "Voluntary Pledge" as its position.
    expect(db.select().from(schema.recommendingState).all()).toEqual([]);
    expect(db.select().from(schema.position).all()).toEqual([]);
    expect((await imported(db, [aFile([pledge], "upr_info_xls")])).changed).toBe(false);
    const { summary } = await imported(db, [aFile([FIRST], "upr_info_xls")]);
    expect(summary.missing).toEqual([]);
    const lists = reviewFacts(db, "SVN-3")?.lists;
    expect(lists?.map(({ id, recommendations }) => [id, recommendations])).toEqual([
      ...[
        ["SVN-3-upr-info", 1],
        ["SVN-3-upr-info-pledges", 1],
      ],
    ]);
  });

  test("a second time writes nothing but a line in the audit trail that visitors do not notice", async () => {
    const db = emptyDatabase();
    await imported(db, [aFile([FIRST, SECOND])]);
    const before = stateOf(db);
    const { summary, changed } = await imported(db, [aFile([FIRST, SECOND])]);
    expect(changed).toBe(false);
    expect(summary).toMatchObject({ imported: 0, alreadyThere: 2, differences: [], missing: [] });
    expect(changedTables(before, stateOf(db))).toEqual(["audit_event"]);
    expect(db.select().from(schema.auditEvent).all().at(-1)?.detail).not.toContain("public");
  });

  test("keeps letters that are none as a sign of what was lost, and finds them again", async () => {
    const db = emptyDatabase();
    const spoilt = aRow({ ...FIRST, text: "Ratify\uD800 \0 the \\ud800 Convention (Chile)" });
    const { summary } = await imported(db, [aFile([spoilt])]);
    const text = "Ratify\uFFFD \uFFFD the \\ud800 Convention (Chile)";
    expect(summary.listed.doubtful).toMatchObject([{ code: "encoding", text }]);
    expect(recommendationByRef(db, "SVN-3-121.1")?.text).toBe(text);
    expect((await imported(db, [aFile([spoilt])])).changed).toBe(false);
  });

  test("of a corrected file shows each difference first, then writes it and keeps what was there", async () => {
    const db = emptyDatabase();
    await imported(db, [aFile([FIRST, SECOND])]);
    const corrected = aRow({
      ...FIRST,
      ...{ text: "Ratify the Optional Protocol (Chile)", states: [aState("Chile", "CHL")] },
      ...{
        position: NOTED,
        headings: ["Theme: Protocols"],
        tags: [{ ...THEME, term: "Right to water" }],
      },
      paragraph: "Para. 122",
    });
    const before = stateOf(db);
    const { summary, path } = await previewed(db, [aFile([corrected])]);
    expect(stateOf(db)).toEqual(before);
    const told = summary.differences.map(({ field, before: was, after }) => [field, was, after]);
    expect(told).toEqual([
      ["paragraph", "Para. 121", "Para. 122"],
      ["heading", "Theme: Ratification", "Theme: Protocols"],
      ["text", FIRST.text, "Ratify the Optional Protocol (Chile)"],
      ["states", "Chile, Estonia", "Chile"],
      ["tags", "Right to food", "Right to water"],
      ["position", expect.stringContaining("Supported ("), expect.stringContaining("Noted (")],
    ]);
    expect(summary.missing).toEqual(["SVN-3-121.10"]);
    const { summary: done } = await runImport(db, SYSTEM, { id: crypto.randomUUID(), path });
    expect(done).toEqual(summary);
    expect(recommendationByRef(db, "SVN-3-121.1")).toMatchObject({
      ...{
        text: "Ratify the Optional Protocol (Chile)",
        states: ["Chile"],
        headings: ["Theme: Protocols"],
      },
      positions: [{ position: "noted" }, { position: "supported" }],
      tags: [{ term: "Right to water" }],
    });
    const changes = db.select().from(schema.recommendationChange).all();
    expect(changes.map(({ field, before: was }) => [field, was])).toContainEqual([
      "text",
      FIRST.text,
    ]);
    expect(
      db.get("select count(*) as n from search_words where search_words match 'convention'"),
    ).toEqual({ n: 0 });
    expect(
      db.get("select count(*) as n from search_words where search_words match 'protocols'"),
    ).toEqual({ n: 1 });
    expect(db.select().from(schema.reviewTally).get()).toMatchObject({ supported: 0, noted: 2 });
    expect((await imported(db, [aFile([corrected])])).changed).toBe(false);
  });

  test("after somebody else's import compares anew, and goes on only where that comes to the same", async () => {
    const db = emptyDatabase();
    const here = await previewed(db, [aFile([FIRST])]);
    await imported(db, [aFile([aRow({ ...SECOND, review: { ...SECOND.review, iso3: "FRA" } })])]);
    const id = crypto.randomUUID();
    expect((await runImport(db, SYSTEM, { id, path: here.path })).changed).toBe(true);
    const again = await previewed(db, [aFile([SECOND])]);
    await imported(db, [aFile([SECOND])]);
    const before = stateOf(db);
    await expect(
      runImport(db, SYSTEM, { id: crypto.randomUUID(), path: again.path }),
    ).rejects.toThrow("import_moved_on");
    expect(stateOf(db)).toEqual(before);
    // What is staged now is the comparison as it stands.
    expect(
      (await runImport(db, SYSTEM, { id: crypto.randomUUID(), path: again.path })).changed,
    ).toBe(false);
  });

  test("that lacks a date, a State or a cycle is counted, asked for, and refused until it is said", async () => {
    const db = emptyDatabase();
    const nothing = { state: "", iso3: null, mechanism: "UPR", cycle: null, session: null };
    const row = aRow({ ...FIRST, review: nothing, document: { symbol: null, date: null } });
    const { summary, path } = await previewed(db, [aFile([row])]);
    expect(summary).toMatchObject({ imported: 1, asks: ["state", "cycle", "date"] });
    await expect(runImport(db, SYSTEM, { id: crypto.randomUUID(), path })).rejects.toThrow(
      "import_incomplete",
    );
    expect(db.select().from(schema.review).all()).toEqual([]);
    const settings = { iso3: "KHM", cycle: 2, session: 18, symbol: "A/HRC/26/16" };
    await imported(db, [aFile([row])], settings);
    expect(recommendationByRef(db, "KHM-2-121.1")?.source).toMatchObject({
      ...{ id: "KHM-2-A-HRC-26-16", kind: "working_group_report", date: "2014-01" },
      ...{ reference: "A/HRC/26/16", publisher: "Human Rights Council" },
    });
  });

  test("is nothing that a visitor may do, and leaves nothing behind where it fails", async () => {
    const db = seededDatabase();
    const { path } = await previewed(db, [aFile([FIRST])]);
    const before = stateOf(db);
    await expect(runImport(db, VISITOR, { id: crypto.randomUUID(), path })).rejects.toThrow(
      "not_signed_in",
    );
    db.$client.exec(
      "create temp trigger fails before insert on main.position begin select raise(abort, 'no'); end",
    );
    await expect(runImport(db, SYSTEM, { id: crypto.randomUUID(), path })).rejects.toThrow();
    expect(stateOf(db)).toEqual(before);
  });
});
