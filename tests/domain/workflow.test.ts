import { describe, expect, test } from "vitest";
import type { Permission } from "@/db/domain/permissions";
import {
  afterStep,
  TRANSITIONS,
  UPDATE_STATES,
  UPDATE_STEPS,
  type UpdateStep,
} from "@/db/domain/workflow";

/** Everything that is possible; what does not stand here is not. */
const POSSIBLE: Record<string, string> = {
  "draft save": "draft",
  "returned save": "draft",
  "draft submit": "submitted",
  "returned submit": "submitted",
  "submitted publish": "published",
  "submitted return": "returned",
  "published withdraw": "withdrawn",
  "draft discard": "discarded",
  "returned discard": "discarded",
};

const ALL = UPDATE_STATES.flatMap((state) => UPDATE_STEPS.map((step) => [state, step] as const));

describe("an update", () => {
  test.each(ALL)("that is %s: %s", (state, step) => {
    expect(afterStep(state, step)).toBe(POSSIBLE[`${state} ${step}`] ?? null);
  });

  test("that is published can only be withdrawn, never edited", () => {
    expect(UPDATE_STEPS.filter((step) => afterStep("published", step))).toEqual(["withdraw"]);
  });

  test("that is withdrawn stays withdrawn", () => {
    expect(UPDATE_STEPS.filter((step) => afterStep("withdrawn", step))).toEqual([]);
  });
});

/** What each step takes of whoever takes it. */
const PERMISSION: Record<UpdateStep, Permission> = {
  save: "draft_update",
  submit: "submit_update",
  publish: "publish_update",
  return: "return_update",
  withdraw: "withdraw_update",
  discard: "draft_update",
};

test.each(UPDATE_STEPS)("to %s takes a permission of its own kind", (step) => {
  expect(TRANSITIONS[step].permission).toBe(PERMISSION[step]);
});
