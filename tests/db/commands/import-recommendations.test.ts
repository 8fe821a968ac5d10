import { count } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Db } from "@/db/client";
import { importCodedEvidence } from "@/db/commands/import-coded-evidence";
import { importRecommendations } from "@/db/commands/import-recommendations";
import { type Actor, VISITOR } from "@/db/domain/permissions";
import * as schema from "@/db/schema";
import { emptyDatabase, seededDatabase } from "@/tests/support/database";

const SYSTEM: Actor = { kind: "system", name: "test" };

const row = (place: number) => ({
  ref: `UTO-${place}`,
  place,
  headings: ["A. Rights", "Right to rest"],
  number: "118.10",
  recommendingStates: ["Ruritania"],
  text: `Do the thing numbered ${place}.`,
  tags: [
    { vocabulary: "sdg_goal", version: "2015", term: "16", setBy: "source", confidence: null },
  ],
});

const file = (rows: unknown[]) => ({
  review: {
    id: "UTO-4",
    state: "Utopia",
    iso3: "UTO",
    cycle: 4,
    session: null,
    reviewedOn: null,
    adoptedOn: "2024",
    midTermDue: null,
    received: null,
    supported: null,
    noted: null,
    note: null,
  },
  source: {
    id: "UTO-WG-2024",
    title: "Report of the Working Group: Utopia",
    publisher: "Human Rights Council",
    kind: "working_group_report",
    date: "2024-03",
    reference: "A/HRC/00/1",
    language: "en",
    address: null,
    fullText: null,
  },
  rows,
});

const TABLES = [
  "review",
  "document",
  "theme",
  "recommendation",
  "recommendingState",
  "tag",
  "recommendationTag",
  "evidenceLink",
  "organisation",
  "update",
  "updateEvidence",
] as const;

/** How many rows each table of facts holds. */
function facts(db: Db) {
  return Object.fromEntries(
    TABLES.map((name) => [name, db.select({ n: count() }).from(schema[name]).get()?.n]),
  );
}

describe("importing recommendations", () => {
  test("brings in each row once, with its headings, States and tags", () => {
    const db = emptyDatabase();
    const summary = importRecommendations(db, SYSTEM, file([row(1), row(2)]));
    expect(summary).toEqual({ inFile: 2, imported: 2, alreadyThere: 0 });
    expect(facts(db)).toMatchObject({
      document: 1,
      theme: 2,
      recommendation: 2,
      recommendingState: 2,
      tag: 1,
      recommendationTag: 2,
    });
  });

  test("keeps a number as the text that it is", () => {
    const db = emptyDatabase();
    importRecommendations(db, SYSTEM, file([row(1)]));
    expect(db.select().from(schema.recommendation).get()?.number).toBe("118.10");
  });

  test("a second time changes nothing", () => {
    const db = emptyDatabase();
    importRecommendations(db, SYSTEM, file([row(1), row(2)]));
    const before = facts(db);
    const summary = importRecommendations(db, SYSTEM, file([row(1), row(2)]));
    expect(summary).toEqual({ inFile: 2, imported: 0, alreadyThere: 2 });
    expect(facts(db)).toEqual(before);
  });

  test.each([
    ["an empty text", { ...row(2), text: "" }],
    ["no heading", { ...row(2), headings: [] }],
    ["a number that is no text", { ...row(2), number: 118.1 }],
  ])("with %s in one row brings in none", (_, bad) => {
    const db = emptyDatabase();
    expect(() => importRecommendations(db, SYSTEM, file([row(1), bad]))).toThrow("invalid_input");
    expect(Object.values(facts(db)).every((n) => n === 0)).toBe(true);
  });

  test("with a reference given twice brings in none, and leaves no trace in the search", () => {
    const db = emptyDatabase();
    const twice = { ...row(2), ref: "UTO-1" };
    expect(() => importRecommendations(db, SYSTEM, file([row(1), twice]))).toThrow();
    expect(Object.values(facts(db)).every((n) => n === 0)).toBe(true);
    expect(db.get("select count(*) as n from search_words")).toEqual({ n: 0 });
    expect(db.select().from(schema.auditEvent).all()).toEqual([]);
  });

  test("is nothing that a visitor may do", () => {
    const db = emptyDatabase();
    expect(() => importRecommendations(db, VISITOR, file([row(1)]))).toThrow("not_signed_in");
  });
});

describe("importing coded evidence", () => {
  const codedAs = (status: string, ref = "KHM-HC-2019-01") => ({
    documents: [
      {
        id: "DOC",
        title: "A document",
        publisher: "A ministry",
        kind: "state_reply",
        date: "2022",
        reference: null,
        language: "en",
        risk: "public_source",
        licence: null,
        note: null,
        track: "government",
        fullText: null,
      },
    ],
    links: [],
    codedUpdates: [
      {
        ref,
        organisation: "A ministry",
        track: "government",
        status,
        asOf: "2022",
        documentId: "DOC",
        reason: "",
        links: [],
      },
    ],
  });

  test("refuses a status that is not offered to the track, and brings in nothing", () => {
    const db = seededDatabase();
    const before = facts(db);
    expect(() => importCodedEvidence(db, SYSTEM, codedAs("contrary"))).toThrow(
      "status_not_offered",
    );
    expect(facts(db)).toEqual(before);
  });

  test("on a recommendation that is not there brings in nothing", () => {
    const db = seededDatabase();
    const before = facts(db);
    expect(() => importCodedEvidence(db, SYSTEM, codedAs("partial", "KHM-HC-2019-48"))).toThrow(
      "recommendation_unknown",
    );
    expect(facts(db)).toEqual(before);
  });

  test("a second time changes nothing", () => {
    const db = seededDatabase();
    importCodedEvidence(db, SYSTEM, codedAs("partial"));
    const before = facts(db);
    expect(importCodedEvidence(db, SYSTEM, codedAs("partial"))).toEqual({
      documents: 0,
      links: 0,
      codedUpdates: 0,
    });
    expect(facts(db)).toEqual(before);
  });
});
