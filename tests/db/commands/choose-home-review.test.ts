import { beforeEach, expect, test } from "vitest";
import type { Db } from "@/db/client";
import { chooseHomeReview } from "@/db/commands/choose-home-review";
import { homeReviewId } from "@/db/queries/scope";
import { addMadeUpWorld } from "@/scripts/bench/made-up-world";
import { randomFrom } from "@/scripts/bench/random";
import { review } from "@/db/schema";
import { seededDatabase } from "@/tests/support/database";

const ADMINISTRATOR = {
  kind: "person",
  id: "admin",
  name: "Admin",
  isAdministrator: true,
  memberships: [],
} as const;

let db: Db;
beforeEach(() => {
  db = seededDatabase();
  addMadeUpWorld(db, randomFrom(1), 10);
});

const actor = { ...ADMINISTRATOR, memberships: [] };

test("the review that was chosen is shown first, and no other", () => {
  expect(chooseHomeReview(db, actor, { reviewId: "BMM-1" })).toBe("BMM-1");
  expect(homeReviewId(db)).toBe("BMM-1");
  const homes = db.select({ id: review.id, isHome: review.isHome }).from(review).all();
  expect(homes.filter(({ isHome }) => isHome)).toHaveLength(1);
});

test("a review of which nothing is here cannot be shown first", () => {
  expect(() => chooseHomeReview(db, actor, { reviewId: "ATL-9" })).toThrow("review_unknown");
  expect(homeReviewId(db)).toBe("KHM-3");
});

test("nobody but an administrator chooses", () => {
  const other = { ...actor, isAdministrator: false };
  expect(() => chooseHomeReview(db, other, { reviewId: "BMM-1" })).toThrow("not_permitted");
});

test("where none was chosen, the newest that has recommendations is shown", () => {
  db.update(review).set({ isHome: false }).run();
  expect(homeReviewId(db)).toBe("KHM-3");
});
