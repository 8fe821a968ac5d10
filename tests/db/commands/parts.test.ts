import { asc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { Db } from "@/db/client";
import { joinParts } from "@/db/commands/join-parts";
import { recordUpdate } from "@/db/commands/record-update";
import { splitRecommendation } from "@/db/commands/split-recommendation";
import { ALL } from "@/db/queries/scope";
import { standings } from "@/db/queries/standings";
import { progressOf } from "@/db/domain/progress";
import { matchingRecommendations } from "@/db/queries/matching-recommendations";
import { NO_FILTER } from "@/db/domain/explorer-filter";
import { themes } from "@/db/queries/themes";
import { auditEvent, recommendationPart, update } from "@/db/schema";
import { codeOf, idOfRef, plantParts, plantUpdate } from "@/tests/db/planted";
import { seededDatabase } from "@/tests/support/database";
import { anOrganisation, aPerson, type Person } from "@/tests/support/people";

const REF = "KHM-HC-2019-07";
const PIECES = [
  "Stepping up efforts to fight discrimination against ethnic and racial minorities",
  "developing a national plan of action against racial discrimination.",
];

let db: Db;
let validator: Person;
let contributor: Person;
let administrator: Person;
let own: string;

beforeEach(() => {
  db = seededDatabase();
  own = anOrganisation(db, "Clean Rivers", "government");
  const member = { organisationId: own, track: "government" } as const;
  validator = aPerson(db, "Vera", { ...member, role: "validator" });
  contributor = aPerson(db, "Cora", { ...member, role: "contributor" });
  administrator = { ...aPerson(db, "Adam", null), isAdministrator: true };
});

const parts = () =>
  db
    .select()
    .from(recommendationPart)
    .where(eq(recommendationPart.recommendationId, idOfRef(db, REF)))
    .orderBy(asc(recommendationPart.place))
    .all();
const seen = () =>
  parts()
    .map(({ id }) => id)
    .join(" ");
const split = (pieces: readonly string[] = PIECES, by = validator) =>
  splitRecommendation(db, by, { ref: REF, pieces, seen: seen() });
const join = (by = administrator) => joinParts(db, by, { ref: REF, seen: seen() });
const record = (more: object) =>
  recordUpdate(db, validator, {
    ...{ ref: REF, organisationId: own, step: "publish", status: "partial" },
    ...{ asOf: "2024-01-31", reason: "Why." },
    ...more,
  });

describe("a recommendation is split", () => {
  test("into pieces of its text, in order, for everybody to see", () => {
    split();
    expect(parts().map(({ place, text, setBy }) => ({ place, text, setBy }))).toEqual([
      { place: 1, text: PIECES[0], setBy: "person" },
      { place: 2, text: PIECES[1], setBy: "person" },
    ]);
    const event = db.select().from(auditEvent).all().at(-1);
    expect(event).toMatchObject({
      verb: "split-recommendation",
      subject: `recommendation:${REF}`,
    });
    expect(JSON.stringify(event?.detail)).toContain("public");
  });

  test.each([
    ["a word that is not in it", ["Stepping up efforts", "invented"]],
    ["the pieces in another order", PIECES.toReversed()],
    ["a single piece", [PIECES[0] ?? ""]],
    ["none", []],
  ])("never by %s", (_, pieces) => {
    expect(codeOf(() => split(pieces))).toBe("invalid_input");
    expect(parts()).toEqual([]);
  });

  test("by a validator, and by nobody who only writes", () => {
    expect(codeOf(() => split(PIECES, contributor))).toBe("not_permitted");
  });

  test("otherwise by an administrator, as long as nobody writes of a part", () => {
    split();
    split(["Stepping up efforts", "racial minorities", PIECES[1] ?? ""], administrator);
    expect(parts()).toHaveLength(3);
    record({ part: "a", step: "save" });
    expect(codeOf(() => split(PIECES, administrator))).toBe("parts_in_use");
    expect(codeOf(() => join())).toBe("parts_in_use");
    expect(parts()).toHaveLength(3);
  });

  test("and made one again by an administrator", () => {
    split();
    join();
    expect(parts()).toEqual([]);
  });

  test.each([
    ["nobody writes", false],
    ["somebody writes of a part", true],
  ])("for good, for all others: they are told the same where %s", (_, isWritten) => {
    split();
    if (isWritten) record({ part: "a", step: "save" });
    expect(codeOf(() => split())).toBe("not_permitted");
    expect(codeOf(() => join(validator))).toBe("not_permitted");
    expect(parts()).toHaveLength(2);
  });

  test("not over what somebody else split meanwhile", () => {
    split();
    const late = { ref: REF, pieces: PIECES, seen: "" };
    expect(codeOf(() => splitRecommendation(db, validator, late))).toBe("parts_moved_on");
  });

  test("not where the source itself tells its parts apart", () => {
    plantParts(db, REF, PIECES, "import");
    expect(codeOf(() => split(PIECES, administrator))).toBe("parts_of_source");
  });
});

describe("an update on a recommendation with parts", () => {
  test("names one of them", () => {
    split();
    expect(codeOf(() => record({}))).toBe("part_needed");
    expect(codeOf(() => record({ part: "c" }))).toBe("part_unknown");
    record({ part: "b" });
    const made = db.select().from(update).where(eq(update.organisationId, own)).all();
    expect(made.map(({ partId }) => partId)).toEqual([parts()[1]?.id]);
  });

  test("may be in hand on each part at once, and on each only once", () => {
    split();
    record({ part: "a", step: "save" });
    record({ part: "b", step: "save" });
    expect(codeOf(() => record({ part: "a", step: "save" }))).toBe("in_hand_already");
  });

  test("that was begun on the whole before is gone on with, and stays on the whole", () => {
    const { id, version } = record({ step: "save" });
    split();
    record({ draft: { id, version } });
    expect(db.select().from(update).where(eq(update.id, id)).get()).toMatchObject({
      ...{ partId: null, state: "published" },
    });
  });

  test("is never moved from one part to another", () => {
    split();
    const draft = record({ part: "a", step: "save" });
    expect(codeOf(() => record({ part: "b", draft, step: "save" }))).toBe("update_unknown");
  });
});

test("the whole shows its parts' status, and is counted once", () => {
  split();
  record({ part: "a", status: "implemented" });
  const on = () => standings(db, ALL, "2024-12-31").get(idOfRef(db, REF))?.standing.government;
  expect(on()).toBe("mixed");
  record({ part: "b", status: "implemented" });
  expect(on()).toBe("implemented");
  const matches = matchingRecommendations(db, NO_FILTER, "2024-12-31");
  const { total, tracks } = progressOf(matches, themes(db, ALL));
  expect([total, tracks.government.implemented]).toEqual([47, 1]);
});

test("what an organisation said of the whole counts until it speaks of a part", () => {
  plantUpdate(db, {
    ...{ id: "before", ref: REF, organisationId: own, track: "government" },
    ...{ state: "published", status: "not_implemented", asOf: "2020-01-31" },
  });
  split();
  const on = () => standings(db, ALL, "2024-12-31").get(idOfRef(db, REF))?.standing.government;
  expect(on()).toBe("not_implemented");
  record({ part: "a", status: "implemented" });
  record({ part: "b", status: "implemented" });
  expect(on()).toBe("implemented");
});

test("what another organisation said of the whole goes on counting when one speaks of parts", () => {
  const other = anOrganisation(db, "Clean Air", "government");
  plantUpdate(db, {
    ...{ id: "before", ref: REF, organisationId: other, track: "government" },
    ...{ state: "published", status: "not_implemented", asOf: "2020-01-31" },
  });
  split();
  for (const part of ["a", "b"]) record({ part, status: "implemented" });
  const on = () => standings(db, ALL, "2024-12-31").get(idOfRef(db, REF))?.standing.government;
  expect(on()).toBe("mixed");
});
