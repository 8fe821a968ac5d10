import { describe, expect, test } from "vitest";
import {
  afterAssignmentStep,
  ASSIGNMENT_STANDINGS,
  ASSIGNMENT_STEPS,
  ASSIGNMENT_TRANSITIONS,
  type Claim,
  isPublicAssignment,
  ledByAnother,
  rolesToTake,
} from "@/db/domain/assignment";

/** Everything that is possible; what does not stand here is not. */
const POSSIBLE: Record<string, string> = {
  "none propose": "proposed",
  "declined propose": "proposed",
  "none take": "confirmed",
  "declined take": "confirmed",
  "proposed confirm": "confirmed",
  "proposed decline": "declined",
  "proposed change": "proposed",
  "confirmed change": "confirmed",
  "proposed entrust": "proposed",
  "confirmed entrust": "confirmed",
  "proposed remove": "none",
  "confirmed remove": "none",
  "declined remove": "none",
};

const ALL = ASSIGNMENT_STANDINGS.flatMap((standing) =>
  ASSIGNMENT_STEPS.map((step) => [standing, step] as const),
);

test.each(ALL)("an assignment that is %s: %s", (standing, step) => {
  expect(afterAssignmentStep(standing, step)).toBe(POSSIBLE[`${standing} ${step}`] ?? null);
});

test.each([
  ["propose", "manage_assignments"],
  ["take", "decide_assignment"],
  ["confirm", "decide_assignment"],
  ["decline", "decide_assignment"],
  ["change", "manage_assignments"],
  ["entrust", "take_assignment"],
  ["remove", "manage_assignments"],
] as const)("to %s takes the right to %s", (step, permission) => {
  expect(ASSIGNMENT_TRANSITIONS[step].permission).toBe(permission);
});

test("visitors see what the Government confirmed, and nothing of civil society's", () => {
  const seen = ASSIGNMENT_STANDINGS.flatMap((state) =>
    (["government", "civil_society", null] as const)
      .filter((track) => isPublicAssignment(track, state))
      .map((track) => `${track} ${state}`),
  );
  expect(seen).toEqual(["government confirmed"]);
});

test("an organisation of civil society takes on support by itself, never the lead", () => {
  expect(rolesToTake("civil_society")).toEqual(["support"]);
  expect(rolesToTake("government")).toEqual(["lead", "support"]);
});

describe("one organisation of a track leads", () => {
  const claim: Claim = {
    ref: "R1",
    organisationId: "other",
    track: "government",
    role: "lead",
    state: "proposed",
  };
  const wanted = { refs: ["R1", "R2"], organisationId: "own", track: "government" } as const;
  test.each<[string, Partial<Claim>, string[]]>([
    ["another was proposed to lead", {}, ["R1"]],
    ["another leads", { state: "confirmed" }, ["R1"]],
    ["another declined to", { state: "declined" }, []],
    ["another supports", { role: "support" }, []],
    ["one of the other track leads", { track: "civil_society" }, []],
    ["it leads itself", { organisationId: "own" }, []],
    ["another leads elsewhere", { ref: "R3" }, []],
  ])("%s", (_, change, taken) => {
    expect(ledByAnother([{ ...claim, ...change }], wanted)).toEqual(taken);
  });
});
