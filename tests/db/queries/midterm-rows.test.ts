import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import type { Db } from "@/db/client";
import { dayIn } from "@/db/domain/day-in";
import { NO_FILTER } from "@/db/domain/explorer-filter";
import { type Track, TRACKS } from "@/db/domain/track";
import type { UpdateState } from "@/db/domain/workflow";
import { matchingRecommendations } from "@/db/queries/matching-recommendations";
import { midtermPlaces } from "@/db/queries/midterm-places";
import { midtermRows } from "@/db/queries/midterm-rows";
import { namedOnce } from "@/db/queries/named-once";
import { ALL } from "@/db/queries/scope";
import { midtermSources } from "@/db/queries/midterm-sources";
import { document, evidenceLink, organisation, update } from "@/db/schema";
import { seededDatabase } from "@/tests/support/database";

const TODAY = "2026-11-23";
const ASKED = { asOf: TODAY, dayOf: dayIn("UTC"), tracks: TRACKS };
const REF = "KHM-HC-2019-20";

let db: Db;
beforeEach(() => {
  db = seededDatabase();
});

const places = () => midtermPlaces(db, matchingRecommendations(db, NO_FILTER, TODAY), "source");
const rowOf = (ref: string, asOf = TODAY) =>
  midtermRows(db, places(), { ...ASKED, asOf }).find((row) => row.ref === ref);

function insertUpdate(state: UpdateState) {
  const known = db.select().from(organisation).where(eq(organisation.name, "Asia Centre")).get();
  const place = matchingRecommendations(db, NO_FILTER, TODAY).find((match) => match.ref === REF);
  if (!known || !place) throw new Error("the first data set is not there");
  db.insert(update)
    .values({
      id: `an update that is ${state}`,
      recommendationId: place.id,
      organisationId: known.id,
      track: "civil_society",
      state,
      status: "partial",
      asOf: "2023-01-01",
      asOfLastDay: "2023-01-01",
      measures: "a secret",
      createdAt: "2023-01-02",
      publishedAt: state === "draft" ? null : "2023-01-02",
    })
    .run();
}

describe("the rows of a mid-term table", () => {
  it("hold updates of the tracks that are asked for, and of no other", () => {
    const said = (tracks: readonly Track[]) =>
      midtermRows(db, places(), { ...ASKED, tracks }).flatMap(({ updates }) => updates);
    const all = said(TRACKS);
    for (const track of TRACKS) {
      const own = all.filter((one) => one.track === track);
      expect(own.length).toBeGreaterThan(0);
      expect(said([track])).toEqual(own);
    }
    expect(said([])).toEqual([]);
  });

  it("are the same whether read at once, one at a time, or with others between them", () => {
    const named = namedOnce(db);
    const all = midtermRows(db, places(), ASKED);
    expect(places().flatMap((place) => midtermRows(db, [place], ASKED, named))).toEqual(all);
    for (const parity of [0, 1]) {
      const isMeant = (_: unknown, place: number) => place % 2 === parity;
      const some = places().filter(isMeant).toReversed();
      expect(midtermRows(db, some, ASKED, named)).toEqual(all.filter(isMeant).toReversed());
    }
  });

  it("hold the whole annex in the order of the letter, with headings, tags and evidence", () => {
    const rows = midtermRows(db, places(), ASKED);
    expect(rows.map(({ ref }) => ref)).toEqual(
      Array.from({ length: 47 }, (_, i) => `KHM-HC-2019-${String(i + 1).padStart(2, "0")}`),
    );
    expect(new Set(rows.map(({ headings }) => headings.join())).size).toBe(17);
    expect(rows.flatMap(({ evidence }) => evidence)).toHaveLength(33);
    expect(
      rows.every(
        ({ number, states, positions }) =>
          number === null && states.length + positions.length === 0,
      ),
    ).toBe(true);
  });

  it("keep the order that is asked for", () => {
    const [first, second] = places();
    if (first === undefined || second === undefined) throw new Error("no recommendations");
    expect(midtermRows(db, [second, first], ASKED).map(({ ref }) => ref)).toEqual([
      "KHM-HC-2019-02",
      "KHM-HC-2019-01",
    ]);
  });

  it("say that a status was coded, from which document and where in it", () => {
    expect(rowOf("KHM-HC-2019-22")?.updates).toMatchObject([
      {
        organisation: "Asia Centre",
        codedFrom: {
          title: "Asia Centre, Internet Freedoms in Cambodia: A Gateway to Control",
          locators: ["section 2b"],
        },
      },
    ]);
  });

  it.each<UpdateState>(["draft", "submitted", "returned", "withdrawn"])(
    "hold nothing of an update that is %s",
    (state) => {
      insertUpdate(state);
      expect(JSON.stringify(midtermRows(db, places(), ASKED))).not.toContain("a secret");
    },
  );

  it("hold a published update from its as-of date on", () => {
    insertUpdate("published");
    expect(rowOf(REF)?.updates).toHaveLength(2);
    expect(rowOf(REF, "2022-12-31")?.updates).toHaveLength(1);
  });

  it("hold the passages of the oldest document first, and of one document in their order", () => {
    const placeOf = new Map(
      db
        .select()
        .from(evidenceLink)
        .all()
        .map(({ id, place }) => [id, place]),
    );
    const isOrdered = ({ evidence }: { evidence: { id: string; document: { date: string } }[] }) =>
      evidence.every((one, at) => {
        const before = evidence[at - 1];
        if (!before) return true;
        if (before.document === one.document) {
          return (placeOf.get(before.id) ?? 0) < (placeOf.get(one.id) ?? 0);
        }
        return before.document.date <= one.document.date;
      });
    const severalOn = () =>
      midtermRows(db, places(), ASKED).filter(
        ({ evidence }) => new Set(evidence.map((one) => one.document.id)).size > 1,
      );
    const [ordered] = severalOn();
    expect(ordered).toBeDefined();
    expect(severalOn().every(isOrdered)).toBe(true);
    const [oldest] = ordered?.evidence ?? [];
    db.update(document)
      .set({ date: "2026-01-01" })
      .where(eq(document.id, oldest?.document.id ?? ""))
      .run();
    expect(rowOf(ordered?.ref ?? "")?.evidence.at(-1)?.document.id).toBe(oldest?.document.id);
    expect(severalOn().every(isOrdered)).toBe(true);
  });

  it("hold no name that an organisation withholds", () => {
    db.update(organisation)
      .set({ nameWithheld: true, name: "A name at risk" })
      .where(eq(organisation.name, "Asia Centre"))
      .run();
    expect(rowOf(REF)?.updates[0]?.organisation).toBeNull();
    expect(JSON.stringify(midtermRows(db, places(), ASKED))).not.toContain("A name at risk");
  });

  it("hold no passage that is private, nor one of a private document, nor its title", () => {
    db.update(evidenceLink).set({ publishedAt: null }).where(eq(evidenceLink.id, "EV-30")).run();
    expect(rowOf("KHM-HC-2019-22")?.evidence).toEqual([]);
    expect(rowOf("KHM-HC-2019-22")?.updates[0]).toMatchObject({ evidence: [] });
    db.update(document).set({ publishedAt: null }).where(eq(document.id, "ASIA-CENTRE-2021")).run();
    expect(JSON.stringify(midtermRows(db, places(), ASKED))).not.toContain("Gateway to Control");
    expect(rowOf(REF)?.updates[0]?.codedFrom).toEqual({ title: null, locators: [] });
  });
});

describe("the sources of a mid-term table", () => {
  it("are those of its recommendations, or all lists in scope where the selection is empty", () => {
    const all = places().map(({ id }) => id);
    for (const asked of [all, []]) {
      expect(midtermSources(db, ALL, asked)).toMatchObject([
        { review: { state: "Cambodia", cycle: 3 }, document: { date: "2019-08-20" } },
      ]);
    }
  });
});
