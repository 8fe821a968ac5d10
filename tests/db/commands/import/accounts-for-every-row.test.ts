import fc from "fast-check";
import { expect, test } from "vitest";
import type { ReadRow } from "@/db/domain/import-row";
import { emptyDatabase } from "@/tests/support/database";
import { aFile, aRow, aState, NOTED, SUPPORTED } from "@/tests/support/read-rows";
import { changedTables, stateOf } from "@/tests/support/rights/database-state";
import { imported } from "./importing";

const STATES = [aState("Chile", "CHL"), aState("Estonia", "EST"), aState("Atlantis")];

/** Few numbers and texts, so that rows repeat, contradict and complete one another. */
const aSourceRow = fc
  .record({
    number: fc.option(fc.constantFrom("1", "1.1", "1.10", "2(a)")),
    text: fc.constantFrom("Ratify it", "Ratify it (Chile)", "ratify  it;", "Sign it", "ព្រៃ"),
    states: fc.subarray(STATES),
    position: fc.constantFrom(null, SUPPORTED, NOTED),
    headings: fc.constantFrom<string[]>([], ["A"], ["A", "B"]),
    review: fc.constantFrom(
      { state: "Slovenia", iso3: "SVN", mechanism: "UPR", cycle: 3, session: 34 },
      { state: "Atlantis", iso3: null, mechanism: "UPR", cycle: 3, session: 34 },
      { state: "France", iso3: "FRA", mechanism: "CERD", cycle: null, session: null },
    ),
  })
  .map((of): ReadRow => aRow(of));

const aReadRow: fc.Arbitrary<ReadRow> = fc.oneof(
  { weight: 6, arbitrary: aSourceRow },
  { weight: 1, arbitrary: fc.constant<ReadRow>({ kind: "aside" }) },
  {
    weight: 1,
    arbitrary: fc.constant<ReadRow>({
      kind: "rejected",
      place: "row 1",
      problem: { code: "no_text", text: "" },
    }),
  },
);

test("every row is accounted for, and a second time nothing is written, whatever the rows", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aReadRow, { maxLength: 25 }), async (rows) => {
      const db = emptyDatabase();
      for (const turn of ["first", "second"]) {
        const before = stateOf(db);
        const { summary, changed } = await imported(db, [aFile(rows)]);
        expect(summary.rows).toBe(rows.length);
        expect(summary.imported + summary.alreadyThere + summary.rejected + summary.aside).toBe(
          rows.length,
        );
        if (turn === "first") continue;
        expect([changed, summary.imported, summary.differences]).toEqual([false, 0, []]);
        expect(changedTables(before, stateOf(db))).toEqual(["audit_event"]);
      }
      db.$client.close();
    }),
    { numRuns: 15 },
  );
}, 60_000);
