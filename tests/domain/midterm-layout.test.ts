import { expect, test } from "vitest";
import { type Layout, layoutOf, printsTextsOf } from "@/db/domain/midterm-layout";
import { TRACKS } from "@/db/domain/track";

test.each<[Layout, boolean, boolean]>([
  ["government", true, false],
  ["civil-society", false, true],
  ["ohchr-3", true, true],
  ["ohchr-4", false, false],
])("layout %s prints texts of the Government: %j, of civil society: %j", (layout, ...expected) => {
  expect(TRACKS.map((track) => printsTextsOf(layout, track))).toEqual(expected);
});

test("the layout of a track's own report prints its texts", () => {
  for (const track of TRACKS) expect(printsTextsOf(layoutOf(track), track)).toBe(true);
});
