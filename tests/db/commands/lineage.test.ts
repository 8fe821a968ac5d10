import { beforeEach, describe, expect, test } from "vitest";
import type { Db } from "@/db/client";
import { dismissLineage } from "@/db/commands/dismiss-lineage";
import { linkRecommendations } from "@/db/commands/link-recommendations";
import { undoLineage } from "@/db/commands/undo-lineage";
import { lineageDecisions } from "@/db/queries/lineage-decisions";
import { lineageSuggestions } from "@/db/queries/lineage-suggestions";
import { lineOfDescent } from "@/db/queries/line-of-descent";
import { codeOf, idOfRef, plantParts, plantUpdate } from "@/tests/db/planted";
import { plantReview } from "@/tests/db/planted-review";
import { seededDatabase } from "@/tests/support/database";
import { anOrganisation, aPerson, type Person } from "@/tests/support/people";

const THIS = "KHM-HC-2019-01";
const DAY = "2024-12-31";
const OLD = "UPR-2014-1";
const CHILD = "CRC-2022-1";

let db: Db;
let validator: Person;
let own: string;

beforeEach(() => {
  db = seededDatabase();
  own = anOrganisation(db, "Ministry", "government");
  validator = aPerson(db, "Vera", { organisationId: own, track: "government", role: "validator" });
  const protocol = "Ratify the Optional Protocols to the Covenant on Civil and Political Rights";
  plantReview(db, {
    ...{ id: "UPR-2014", date: "2014-06-27" },
    texts: [`${protocol} and abolish the death penalty (Chile)`, "Reduce overcrowding in prisons"],
  });
  plantReview(db, {
    ...{ id: "CRC-2022", mechanism: "CRC", cycle: null, date: "2022-06" },
    texts: [`${protocol}, and keep the death penalty abolished`],
  });
  plantReview(db, {
    ...{ id: "LAO-2015", iso3: "LAO", state: "Lao PDR", date: "2015-01-20", texts: [protocol] },
  });
});

const link = (ref: string, other: string, more: object = {}) =>
  linkRecommendations(db, validator, { ref, other, ...more });
const suggested = (ref = THIS) =>
  lineageSuggestions(db, idOfRef(db, ref), 8).map((suggestion) => suggestion.ref);
const line = (ref: string) => lineOfDescent(db, idOfRef(db, ref), DAY).map((step) => step.ref);

describe("what is suggested", () => {
  test("is of the same State, in other documents, the most alike first", () => {
    expect(suggested()).toEqual([OLD, CHILD]);
    const found = lineageSuggestions(db, idOfRef(db, THIS), 8);
    expect(found[0]?.similarity).toBeGreaterThan(found[1]?.similarity ?? 1);
  });

  test("is no more than was asked for, and nothing that was decided on", () => {
    expect(lineageSuggestions(db, idOfRef(db, THIS), 1)).toHaveLength(1);
    link(THIS, OLD);
    dismissLineage(db, validator, { ref: THIS, other: CHILD, similarity: "0.4" });
    expect(suggested()).toEqual([]);
    expect(suggested(OLD)).not.toContain(THIS);
  });

  test("comes back when the decision is undone", () => {
    link(THIS, OLD);
    const [decision] = lineageDecisions(db, idOfRef(db, THIS));
    undoLineage(db, validator, { id: decision?.id ?? "" });
    expect(suggested()).toContain(OLD);
    expect(codeOf(() => undoLineage(db, validator, { id: decision?.id ?? "" }))).toBe(
      "lineage_unknown",
    );
  });
});

describe("a link", () => {
  test.each([
    ["from the later", THIS, OLD],
    ["from the earlier", OLD, THIS],
  ])("goes from the later to the earlier, made %s", (_, ref, other) => {
    expect(link(ref, other)).toEqual({ later: THIS, earlier: OLD });
  });

  test("between sources of one date says which is the later", () => {
    const [second, third] = ["KHM-HC-2019-02", "KHM-HC-2019-03"];
    expect(codeOf(() => link(second, third))).toBe("lineage_order");
    expect(link(second, third, { later: third })).toEqual({ later: third, earlier: second });
  });

  test.each([
    ["another State's", "LAO-2015-1", "lineage_same"],
    ["itself", THIS, "lineage_same"],
    ["what is not there", "NO-SUCH-1", "recommendation_unknown"],
    ["nothing", " ", "invalid_input"],
  ])("is not made with %s", (_, other, code) => {
    expect(codeOf(() => link(THIS, other))).toBe(code);
  });

  test("is decided once", () => {
    link(THIS, OLD);
    expect(codeOf(() => link(OLD, THIS))).toBe("lineage_decided");
    expect(codeOf(() => dismissLineage(db, validator, { ref: THIS, other: OLD }))).toBe(
      "lineage_decided",
    );
  });

  test("never closes a circle", () => {
    const [a, b, c] = ["KHM-HC-2019-02", "KHM-HC-2019-03", "KHM-HC-2019-04"];
    link(a, b, { later: b });
    link(b, c, { later: c });
    expect(codeOf(() => link(a, c, { later: a }))).toBe("lineage_circle");
  });
});

describe("the line of descent", () => {
  test("is the same from each of its steps, the earliest first", () => {
    link(THIS, OLD);
    link(CHILD, THIS);
    for (const ref of [OLD, THIS, CHILD]) expect(line(ref)).toEqual([OLD, THIS, CHILD]);
  });

  test("is made of what was confirmed alone", () => {
    dismissLineage(db, validator, { ref: THIS, other: OLD });
    expect(line(THIS)).toEqual([]);
  });

  test("says of each step what both tracks last said of it, and of no other", () => {
    link(THIS, OLD);
    const said = { organisationId: own, track: "government", state: "published" } as const;
    plantUpdate(db, {
      id: "then",
      ref: OLD,
      status: "not_implemented",
      asOf: "2016-05-01",
      ...said,
    });
    const [a] = plantParts(db, THIS, ["Ratifying", "death penalty"]);
    plantUpdate(db, { id: "now", ref: THIS, status: "partial", partId: a ?? 0, ...said });
    const steps = lineOfDescent(db, idOfRef(db, THIS), DAY).map(({ said: both }) => both);
    expect(steps.map(({ government }) => government)).toEqual([
      { status: "not_implemented", asOf: "2016-05-01" },
      { status: "mixed", asOf: "2024-01-31" },
    ]);
    expect(steps[0]?.civil_society).toEqual({ status: null, asOf: null });
  });
});
