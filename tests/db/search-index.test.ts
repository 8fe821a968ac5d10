import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { beforeAll, describe, expect, test } from "vitest";
import type { Db } from "@/db/client";
import { openDatabase } from "@/db/opening/open-database";
import { addDocument } from "@/db/commands/add-document";
import { changeOrganisation } from "@/db/commands/change-organisation";
import { prepareRedaction } from "@/db/commands/prepare-redaction";
import { publishStatement } from "@/db/commands/publish-statement";
import { recordReply } from "@/db/commands/record-reply";
import { recordUpdate } from "@/db/commands/record-update";
import { removeEvidence } from "@/db/commands/remove-evidence";
import { signRedaction } from "@/db/commands/sign-redaction";
import { withdrawStatement } from "@/db/commands/withdraw-statement";
import { REDACTION_POINTS } from "@/db/domain/redaction";
import { document, evidenceLink, recommendation, review, update } from "@/db/schema";
import { seedWhereEmpty } from "@/scripts/seed";
import { keepSearchIndex } from "@/db/search-index/keep-search-index";
import { EVERYTHING_IS_DUE } from "@/db/search-index/triggers";
import { plantUpdate } from "@/tests/db/planted";
import { seededDatabase } from "@/tests/support/database";
import { anOrganisation, aPerson, type Person } from "@/tests/support/people";
import { searchKeptAndMade } from "@/tests/support/search-index";

const REF = "KHM-HC-2019-30";
const NGO = "Clean Rivers Network";

let db: Db;
let ngo: string;
let ministry: string;
let people: Record<"writer" | "validator" | "second" | "official", Person>;
let administrator: Person;
const ids: Record<string, string> = {};

const versionOf = (id: string) =>
  db.select().from(update).where(eq(update.id, id)).get()?.version ?? 0;

const piece = (word: string, risk: string) => ({
  ...{ source: "new document", title: `Report ${word}`, publisher: `Publisher ${word}` },
  ...{ date: "2024-02", kind: "ngo_report", address: "", risk, relation: "direct" },
  ...{ direction: "progress", locator: `page ${word}`, quote: `“${word}” ទឹកស្អាត` },
  sentence: `It says ${word}.`,
});

const say = (who: Person, organisationId: string, said: object) =>
  recordUpdate(db, who, {
    ref: REF,
    organisationId,
    status: "partial",
    asOf: "2024-05-07",
    ...said,
  });

const documentOf = (word: string) =>
  db
    .select()
    .from(document)
    .where(eq(document.title, `Report ${word}`))
    .get()?.id ?? "";

/** What is done, in order; the words that are found after it, and those that are not. */
const MONTH: [string, () => void, { found?: string[]; gone?: string[] }][] = [
  ["nothing yet", () => {}, { found: ["trafficking"], gone: ["wells"] }],
  [
    "a draft with evidence",
    () => {
      const said = { reason: "wells", evidence: [piece("openly", "public_source")] };
      ids.said = say(people.writer, ngo, { step: "submit", ...said }).id;
    },
    { gone: ["wells", "openly", NGO] },
  ],
  [
    "its publication",
    () => {
      publishStatement(db, people.validator, { kind: "update", id: ids.said, version: 1 });
    },
    { found: ["wells", "openly", NGO, "ទឹកស្អាត"] },
  ],
  [
    "a draft of a reply",
    () => {
      const asked = { updateId: ids.said, organisationId: ministry, text: "pipelines" };
      ids.reply = recordReply(db, people.official, { ...asked, step: "submit" }).id;
    },
    { gone: ["pipelines"] },
  ],
  [
    "the reply's publication",
    () => {
      publishStatement(db, people.official, { kind: "reply", id: ids.reply, version: 1 });
    },
    { found: ["pipelines", "wells"] },
  ],
  [
    "an update on what could harm somebody",
    () => {
      const said = { reason: "pumps", evidence: [piece("harmful", "source_at_risk")] };
      ids.risky = say(people.writer, ngo, { step: "submit", ...said }).id;
      publishStatement(db, people.validator, { kind: "update", id: ids.risky, version: 1 });
    },
    { found: ["pumps"], gone: ["harmful"] },
  ],
  [
    "its checklist",
    () => {
      const whose = { documentId: documentOf("harmful"), organisationId: ngo };
      const points = [...REDACTION_POINTS];
      const now = new Date("2026-01-01T00:00:00Z");
      prepareRedaction(db, people.writer, { ...whose, points, withholdsOriginal: true }, now);
      signRedaction(db, people.second, { ...whose, points, preparedAt: now.toISOString() });
    },
    { found: ["harmful"] },
  ],
  [
    "the name withheld",
    () => {
      changeOrganisation(db, administrator, { organisationId: ngo, name: NGO, nameWithheld: true });
    },
    { found: ["wells", "pumps"], gone: [NGO] },
  ],
  [
    "another name, while it is withheld",
    () => {
      const named = { organisationId: ngo, name: "Quiet Streams", nameWithheld: true };
      changeOrganisation(db, administrator, named);
    },
    { gone: ["Quiet Streams"] },
  ],
  [
    "a name of the ministry's",
    () => {
      changeOrganisation(db, administrator, { organisationId: ministry, name: "Ministry of Rain" });
    },
    { found: ["Ministry of Rain"], gone: ["Ministry of Water"] },
  ],
  [
    "the name shown again",
    () => {
      changeOrganisation(db, administrator, { organisationId: ngo, name: "Loud Streams" });
    },
    { found: ["Loud Streams"] },
  ],
  [
    "a withdrawal, with which its evidence and the reply to it go",
    () => {
      const version = versionOf(ids.said ?? "");
      withdrawStatement(db, people.validator, { kind: "update", id: ids.said, version });
    },
    { found: ["pumps"], gone: ["wells", "openly", "pipelines"] },
  ],
  [
    "a document by itself, and the removal of a passage",
    () => {
      const described = { title: "Report unseen", publisher: "Nobody", date: "2023" };
      const whose = { organisationId: ngo, risk: "public_source", kind: "ngo_report", address: "" };
      addDocument(db, people.writer, { newId: crypto.randomUUID(), ...described, ...whose });
      const own = db
        .select()
        .from(evidenceLink)
        .where(eq(evidenceLink.documentId, documentOf("openly")));
      removeEvidence(db, people.validator, { kind: "passage", id: own.get()?.id });
    },
    { gone: ["unseen", "openly"] },
  ],
  [
    "a corrected number, and another name of the State",
    () => {
      db.update(recommendation).set({ number: "118.30" }).where(eq(recommendation.ref, REF)).run();
      db.update(review).set({ state: "Kampuchea" }).run();
      say(people.official, ministry, { step: "save", reason: "unsaid" });
    },
    { found: ["118.30", "Kampuchea"], gone: ["Cambodia 118.30", "unsaid"] },
  ],
];

describe("after each step of a month, what is found is what is published", () => {
  beforeAll(() => {
    db = seededDatabase();
    ngo = anOrganisation(db, NGO, "civil_society");
    ministry = anOrganisation(db, "Ministry of Water", "government");
    const inNgo = { organisationId: ngo, track: "civil_society" as const };
    const inMinistry = { organisationId: ministry, track: "government" as const };
    people = {
      writer: aPerson(db, "Chan", { ...inNgo, role: "contributor" }),
      validator: aPerson(db, "Vanna", { ...inNgo, role: "validator" }),
      second: aPerson(db, "Sok", { ...inNgo, role: "validator" }),
      official: aPerson(db, "Mony", { ...inMinistry, role: "validator" }),
    };
    administrator = { ...aPerson(db, "Admin", null), isAdministrator: true };
  });

  test.each(MONTH)("%s", (_, act, { found = [], gone = [] }) => {
    act();
    const { kept, made } = searchKeptAndMade(db);
    expect(kept).toBe(made);
    const pieces = (word: string) => word.split(" ").every((part) => kept.includes(part));
    expect(found.filter((word) => !pieces(word))).toEqual([]);
    expect(gone.filter((word) => kept.includes(word))).toEqual([]);
    expect(db.$client.prepare("select * from search_due").all()).toEqual([]);
  });
});

test("keeping the search goes through what is due, and through nothing else", () => {
  const asked: string[] = [];
  const sqlite = seededDatabase().$client;
  const noted = drizzle({
    client: sqlite,
    logger: { logQuery: (query) => void asked.push(query) },
  });
  sqlite.exec(EVERYTHING_IS_DUE);
  keepSearchIndex(noted);
  const plans = asked.flatMap((query) => {
    const values = (query.match(/\?/g) ?? []).map(() => 1);
    const plan = sqlite.prepare<unknown[], { detail: string }>(`explain query plan ${query}`);
    return plan.all(...values).map(({ detail }) => detail);
  });
  expect(plans.length).toBeGreaterThan(20);
  // An index of words that is asked for one row, rows made on the way, and what is due.
  const few = /^SCAN (search_\w+ VIRTUAL TABLE INDEX 0:=|\(|up|due|search_due)/;
  expect(plans.filter((line) => line.startsWith("SCAN") && !few.test(line))).toEqual([]);
});

test("what was written past all commands is found once the database is opened again", () => {
  const folder = mkdtempSync(join(tmpdir(), "upr-search-"));
  const path = join(folder, "upr.sqlite");
  const before = openDatabase(path);
  seedWhereEmpty(before);
  const organisationId = anOrganisation(before, NGO, "civil_society");
  const said = { organisationId, track: "civil_society", state: "published" } as const;
  plantUpdate(before, { id: "planted", ref: REF, ...said, reason: "planted" });
  before.$client.close();
  const after = openDatabase(path);
  const { kept, made } = searchKeptAndMade(after);
  expect(kept).toBe(made);
  expect(kept).toContain("planted");
  after.$client.close();
  rmSync(folder, { recursive: true });
});
