import { expect, test } from "vitest";
import { NO_FILTER } from "@/db/domain/explorer-filter";
import { keyOf } from "@/db/domain/track-status";
import { explorerRows } from "@/db/queries/explorer-rows";
import { matchingRecommendations } from "@/db/queries/matching-recommendations";
import { passagesOn } from "@/db/queries/passages-on";
import { recommendationRows } from "@/db/queries/open-data/recommendations";
import { statusRows } from "@/db/queries/open-data/statuses";
import { plantUpdate } from "@/tests/db/planted";
import { seededDatabase } from "@/tests/support/database";
import { anOrganisation } from "@/tests/support/people";

const DAY = "2026-11-28";

test("open data say of each recommendation what its list and its page say", () => {
  const db = seededDatabase();
  const government = anOrganisation(db, "Ministry", "government");
  const network = anOrganisation(db, "Network", "civil_society");
  const ref = "KHM-HC-2019-20";
  const of = { ref, state: "published" } as const;
  const reported = { id: "reported", status: "implemented", track: "government" } as const;
  plantUpdate(db, { ...of, ...reported, organisationId: government });
  const differing = { id: "differing", status: "partial", track: "civil_society" } as const;
  plantUpdate(db, { ...of, ...differing, organisationId: network });
  const all = matchingRecommendations(db, NO_FILTER, DAY);
  const ids = all.map(({ id }) => id).toReversed();
  const rows = statusRows(db, ids, DAY);
  expect(rows.map((row) => [row.ref, row.government, row.civil_society, row.divergence])).toEqual(
    all
      .toReversed()
      .map(({ ref: name, standing, divergence }) => [
        name,
        keyOf(standing.government),
        keyOf(standing.civil_society),
        divergence.kind,
      ]),
  );
  expect(rows.find((row) => row.ref === ref)).toMatchObject({
    ...{ civil_society: "mixed", civil_society_organisations: 2, government_organisations: 1 },
    divergence: "within_a_track",
  });
  expect(rows.map(({ evidence }) => evidence)).toEqual(
    ids.map((id) => passagesOn(db, id, []).length),
  );
  const listed = explorerRows(db, all, DAY);
  expect(recommendationRows(db, ids).map(({ text }) => text)).toEqual(
    listed.map(({ text }) => text).toReversed(),
  );
});
