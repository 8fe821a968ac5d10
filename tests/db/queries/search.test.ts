import { describe, expect, test } from "vitest";
import type { Db } from "@/db/client";
import { SEARCH_GROUPS, type SearchGroup } from "@/db/domain/search";
import { parseSearch } from "@/db/domain/search-query";
import { search, type SearchPlace } from "@/db/queries/search";
import { questionFor } from "@/db/queries/search-index";
import type { HitSubject } from "@/db/queries/search-hits";
import { organisation, recommendation, reply, update } from "@/db/schema";
import { keepSearchIndex } from "@/db/search-index/keep-search-index";
import { idOfRef, plantUpdate } from "@/tests/db/planted";
import { plantReply } from "@/tests/db/planted-reply";
import { seededDatabase } from "@/tests/support/database";
import { anOrganisation } from "@/tests/support/people";

function ask(
  db: Db,
  typed: string,
  group: SearchGroup,
  more: { review?: string; most?: number; place?: SearchPlace } = {},
) {
  const { review = null, most = 50, ...rest } = more;
  const query = parseSearch(typed);
  const { question, asBeginning } = questionFor(db, query, SEARCH_GROUPS, review);
  return { asBeginning, ...search(db, query, question, { group, most, ...rest }) };
}

const nameOf = (subject: HitSubject) => {
  if (subject.kind === "document") return subject.documentId;
  return subject.kind === "passage" ? subject.passageId : subject.ref;
};

const REF = "KHM-HC-2019-30";

function world(): Db {
  const db = seededDatabase();
  const ngo = anOrganisation(db, "Clean Rivers Network", "civil_society");
  const quiet = anOrganisation(db, "Quiet Streams", "civil_society", { nameWithheld: true });
  const ministry = anOrganisation(db, "Ministry of Water", "government");
  const said = { ref: REF, track: "civil_society", state: "published" } as const;
  const reason = "គេមិនទាន់មានទឹក\u200Bស្អាតគ្រប់គ្រាន់។ Wells run dry.";
  plantUpdate(db, { ...said, id: "khmer", organisationId: ngo, reason });
  plantUpdate(db, { ...said, id: "quiet", organisationId: quiet, reason: "Wells were closed." });
  plantUpdate(db, {
    ...said,
    id: "draft",
    organisationId: ngo,
    state: "draft",
    reason: "Secret wells",
  });
  const answer = { updateId: "khmer", organisationId: ministry, track: "government" } as const;
  plantReply(db, { ...answer, id: "answer", state: "published", text: "New wells are dug." });
  db.update(recommendation).set({ number: "118.10" }).run();
  db.transaction(keepSearchIndex);
  return db;
}

const db = world();
const found = (typed: string, group: SearchGroup, more = {}) =>
  ask(db, typed, group, more).hits.map(({ subject }) => nameOf(subject));

describe("recommendations are found", () => {
  test.each([
    ["by a word", "remarrying", ["KHM-HC-2019-38"]],
    ["by a word in another form", "trafficked", ["KHM-HC-2019-26", "KHM-HC-2019-27"]],
    ["by words in any order", "labour bonded forced", ["KHM-HC-2019-27"]],
    ["by a phrase", '"victims of human trafficking"', ["KHM-HC-2019-27"]],
    ["not by a phrase in another order", '"trafficking human victims"', []],
    ["by a reference", "KHM-HC-2019-20", ["KHM-HC-2019-20"]],
    ["not by a longer number", "118.1", []],
    ["not by operators", "remarrying OR trafficking", []],
    ["by what begins with the last word, where nothing else is found", "defam", ["KHM-HC-2019-20"]],
  ])("%s", (_, typed, expected) => {
    expect(found(typed, "recommendations").toSorted()).toEqual(expected);
  });

  test("by their number", () => {
    expect(ask(db, "118.10", "recommendations").total).toBe(47);
  });
});

describe("what was said, and evidence", () => {
  test.each<[string, string, string[]]>([
    ["updates and replies alike", "wells", ["answer", "khmer", "quiet"]],
    ["by a piece of Khmer, whatever stands between its letters", "ទឹកស្អាត", ["khmer"]],
    ["by two letters of Khmer", "ឹក", ["khmer"]],
    ["by Khmer and other words together", "dry ទឹក", ["khmer"]],
    ["not by Khmer that is not there", "ដី", []],
    ["by the organisation's name", '"Clean Rivers"', ["khmer"]],
    ["never by a name that is withheld", "Quiet Streams", []],
    ["never in a draft", "secret", []],
  ])("%s", (_, typed, expected) => {
    const ids = ask(db, typed, "updates").hits.map(({ subject }) => {
      if (subject.kind === "update") return subject.updateId;
      return subject.kind === "reply" ? subject.replyId : "";
    });
    expect(ids.toSorted()).toEqual(expected);
  });

  test("a withheld name is no part of a result", () => {
    expect(JSON.stringify(ask(db, "wells", "updates"))).not.toContain("Quiet");
  });

  test("documents by title, publisher and number; passages by what they quote", () => {
    expect(found("2022/11/657", "evidence")).toEqual(["KHM-LETTER-2022-11-15"]);
    expect(found("scams", "evidence")).toEqual(["KHM-LETTER-2022-11-15"]);
    expect(found("hotlines", "evidence")).toEqual(["EV-15"]);
  });
});

test("what is found is marked, in words and in Khmer", () => {
  const marks = (typed: string) =>
    ask(db, typed, "updates").hits.flatMap(({ title, text, context }) =>
      [title, text, context].flat().flatMap((s) => (s.marked ? [s.text] : [])),
    );
  expect(marks('"run dry"')).toEqual(["run dry"]);
  expect(marks("drying ទឹកស្អាត")).toEqual(["ទឹក\u200Bស្អាត", "dry"]);
  expect(marks("Rivers wells")).toEqual(["Wells", "Rivers"]);
});

test("a reference weighs more than a text, and a text more than its heading", () => {
  const [best] = ask(db, "slavery", "recommendations").hits;
  expect(best?.title).toBeDefined();
  const hits = ask(db, "land", "recommendations").hits;
  const inText = hits.map(({ text }) => text.some((segment) => segment.marked));
  expect(inText).toContain(true);
  expect(inText.lastIndexOf(true)).toBeLessThan(
    inText.includes(false) ? inText.indexOf(false) : 99,
  );
});

test("only what belongs to a review is found in it", () => {
  const all = ask(db, "trafficking", "recommendations").total;
  expect(ask(db, "trafficking", "recommendations", { review: "KHM-3" }).total).toBe(all);
  expect(ask(db, "trafficking", "recommendations", { review: "KHM-4" }).total).toBe(0);
});

describe("where more are found than are ranked", () => {
  const many = seededDatabase();
  const organisationId = anOrganisation(many, "Many", "government");
  const whose = { organisationId, track: "government", state: "published" } as const;
  const dayOf = (n: number) =>
    new Date(Date.UTC(2020, 0, 1 + ((n * 37) % 1500))).toISOString().slice(0, 10);
  many.transaction(() => {
    for (let n = 0; n < 1200; n += 1) {
      plantUpdate(many, { id: `u${n}`, ref: REF, ...whose, asOf: dayOf(n), reason: "flood" });
    }
  });
  many.transaction(keepSearchIndex);

  test("they are not counted, and stand the newest first, page by page", () => {
    const days: string[] = [];
    const seen = new Set<string>();
    for (let place: SearchPlace | null = { after: 0, before: null }; place;) {
      const page = ask(many, "flood", "updates", { most: 100, place });
      expect(page.total).toBeNull();
      for (const { subject } of page.hits) {
        if (subject.kind !== "update") throw new Error("only updates were planted");
        days.push(subject.asOf);
        seen.add(subject.updateId);
      }
      place = page.next;
    }
    expect(seen.size).toBe(1200);
    expect(days).toEqual(days.toSorted().toReversed());
  });

  test("the ranked ones come page by page as well, each once", () => {
    const seen: string[] = [];
    for (let place: SearchPlace | null = { after: 0, before: null }; place;) {
      const page = ask(many, "human", "recommendations", { most: 5, place });
      seen.push(...page.hits.map(({ subject }) => nameOf(subject)));
      place = page.next;
    }
    expect(seen).toHaveLength(ask(many, "human", "recommendations").total ?? 0);
    expect(new Set(seen).size).toBe(seen.length);
  });
});

test("an index that lags behind shows nothing that is not published", () => {
  const lagging = world();
  lagging.update(update).set({ state: "withdrawn" }).run();
  lagging.update(reply).set({ state: "withdrawn" }).run();
  lagging.update(organisation).set({ nameWithheld: true }).run();
  expect(ask(lagging, "wells", "updates").hits).toEqual([]);
  expect(idOfRef(lagging, REF)).toBeGreaterThan(0);
});
