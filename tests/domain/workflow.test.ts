import { describe, expect, test } from "vitest";
import { afterStep, UPDATE_STATES, UPDATE_STEPS } from "@/db/domain/workflow";

/** Everything that is possible; what does not stand here is not. */
const POSSIBLE: Record<string, string> = {
  "draft save": "draft",
  "returned save": "draft",
  "draft submit": "submitted",
  "returned submit": "submitted",
  "submitted publish": "published",
  "submitted return": "returned",
  "published withdraw": "withdrawn",
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
