import { expect, test } from "vitest";
import { NO_FILTER } from "@/db/domain/explorer-filter";
import type { Db } from "@/db/client";
import { feedEntries } from "@/db/queries/feed-entries";
import type { FeedAsked } from "@/db/queries/feed-entry";
import { updateRows } from "@/db/queries/open-data/updates";
import { idOfRef, plantUpdate } from "@/tests/db/planted";
import { plantReply } from "@/tests/db/planted-reply";
import { seededDatabase } from "@/tests/support/database";
import { anOrganisation } from "@/tests/support/people";

const REF = "KHM-HC-2019-01";

/** A named and an unnamed organisation with updates in every state, and a ministry that replies. */
function world(): Db {
  const db = seededDatabase();
  const named = anOrganisation(db, "Network", "civil_society");
  const unnamed = anOrganisation(db, "Unnamed", "civil_society", { nameWithheld: true });
  const ministry = anOrganisation(db, "Ministry", "government");
  const of = { ref: REF, track: "civil_society" } as const;
  for (const state of ["draft", "submitted", "returned", "published", "withdrawn"] as const) {
    plantUpdate(db, { ...of, id: `network ${state}`, organisationId: named, state });
  }
  plantUpdate(db, { ...of, id: "unnamed", organisationId: unnamed, state: "published" });
  const reply = { organisationId: ministry, track: "government" } as const;
  plantReply(db, {
    ...reply,
    id: "on published",
    updateId: "network published",
    state: "published",
  });
  plantReply(db, {
    ...reply,
    id: "on withdrawn",
    updateId: "network withdrawn",
    state: "published",
  });
  return db;
}

const entries = (db: Db, asked: Partial<FeedAsked>) =>
  feedEntries(db, { filter: NO_FILTER, track: null, organisation: "", ref: REF, ...asked }, 50);
const ids = (db: Db, asked: Partial<FeedAsked> = {}) =>
  entries(db, asked)
    .map(({ id }) => id)
    .toSorted();

test("holds what is published and that something was withdrawn, and nothing that is in hand", () => {
  expect(ids(world())).toEqual([
    "network published",
    "network withdrawn",
    "on published",
    "unnamed",
  ]);
});

test("by track, by recommendation, or by the name of an organisation that has not withheld it", () => {
  const db = world();
  expect(ids(db, { track: "government" })).toEqual(["on published"]);
  expect(ids(db, { ref: "KHM-HC-2019-02" })).toEqual([]);
  // Whose a withdrawn update was, nobody is told any more.
  expect(ids(db, { organisation: "Network" })).toEqual(["network published"]);
  expect(ids(db, { organisation: "Unnamed" })).toEqual([]);
});

test("says of a withdrawn update neither its status nor its organisation, as open data does not", () => {
  const db = world();
  const told = entries(db, {}).find(({ id }) => id === "network withdrawn");
  expect(Object.keys(told ?? {}).toSorted()).toEqual(
    ["at", "id", "kind", "part", "ref", "text", "track"].toSorted(),
  );
  const row = updateRows(db, [idOfRef(db, REF)], "2026-11-28").find(
    ({ id }) => id === "network withdrawn",
  );
  const left = Object.entries(row ?? {}).filter(([, value]) => value !== null && value !== "");
  expect(left.map(([name]) => name).toSorted()).toEqual(
    ["evidence", "id", "publishedAt", "ref", "state", "track", "withdrawnAt"].toSorted(),
  );
  expect(row?.evidence).toEqual([]);
});

test("editions and documents stand in the feed of a review, not in that of a recommendation", () => {
  const db = world();
  const kinds = (asked: Partial<FeedAsked>) =>
    new Set(entries(db, asked).map(({ kind }) => kind)).has("document");
  expect(kinds({ ref: "" })).toBe(true);
  expect(kinds({ ref: REF })).toBe(false);
  expect(kinds({ ref: "", filter: { ...NO_FILTER, sdg: ["16"] } })).toBe(false);
});

test("the newest comes first, and no more come than are asked for", () => {
  const db = world();
  const all = feedEntries(db, { filter: NO_FILTER, track: null, organisation: "", ref: "" }, 6).map(
    ({ at }) => at,
  );
  expect(all).toHaveLength(6);
  expect(all).toEqual(all.toSorted().toReversed());
});
