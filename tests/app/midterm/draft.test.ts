import { beforeEach, describe, expect, test } from "vitest";
import { withDraft } from "@/app/midterm/export/draft";
import { PRINTED } from "@/app/midterm/made-rows";
import { makeTable } from "@/app/midterm/make-table";
import { gathered } from "@/data/exporters/table-rows";
import type { Db } from "@/db/client";
import { NO_FILTER } from "@/db/domain/explorer-filter";
import { sectionOf, type ThemeSet } from "@/db/domain/theme-set";
import { organisation } from "@/db/schema";
import { seededDatabase } from "@/tests/support/database";
import { plantText, SITE, wordsOf } from "@/tests/support/editions";

let db: Db;
let organisationId: string;
beforeEach(() => {
  db = seededDatabase();
  organisationId = db.select().from(organisation).get()?.id ?? "";
});

/** The file's table with the organisation's texts, grouped by what the source says. */
function drafted(themeSet: ThemeSet = "source") {
  const request = {
    layout: "government",
    asOf: "2026-11-23",
    themeSet,
    filter: NO_FILTER,
  } as const;
  const setting = { site: SITE, owner: "", extractedOn: "2026-11-23", timeZone: "UTC" };
  const words = wordsOf();
  const made = makeTable(db, request, PRINTED, setting, words);
  const draftOf = { organisationId, organisationName: "A ministry" };
  return gathered(withDraft(made, { request, draftOf }, db, words));
}

const headOf = () => {
  const { statements, introduction, hasThemeTexts, groups } = drafted();
  const texts = groups.filter(({ text }) => text).length;
  const isCalledDraft = statements.some(({ label }) => label === "Draft");
  return { isCalledDraft, introduction: introduction !== undefined, hasThemeTexts, texts };
};

describe("a file with an organisation's texts", () => {
  test("is called a draft where it has an introduction", () => {
    plantText(db, organisationId, { text: "We begin." });
    expect(headOf()).toMatchObject({ isCalledDraft: true, introduction: true, texts: 0 });
  });

  test("is called a draft where one of its themes has a text", () => {
    const section = drafted().groups[0]?.section ?? "";
    plantText(db, organisationId, { section, text: "Much is left." });
    expect(headOf()).toMatchObject({ isCalledDraft: true, hasThemeTexts: true, texts: 1 });
  });

  test("is the public table where the organisation wrote nothing", () => {
    expect(headOf()).toMatchObject({ isCalledDraft: false, introduction: false, texts: 0 });
  });

  test("is the public table where what it wrote is of themes that are not printed", () => {
    const section = sectionOf("sdg_goal", ["16"]);
    plantText(db, organisationId, { section, text: "On goal 16." });
    const { isCalledDraft, hasThemeTexts, texts } = headOf();
    expect({ isCalledDraft, hasThemeTexts, texts }).toEqual({ isCalledDraft: false, texts: 0 });
  });
});
