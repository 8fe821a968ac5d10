import { openSync } from "node:fs";
import { devNull } from "node:os";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { without } from "@/tests/drills/without/preload";
import { ACTION_TABLE } from "@/tests/support/rights/action-table";
import { askedFor, called, isDone } from "@/tests/support/rights/ask";
import { type DatabaseState, stateOf } from "@/tests/support/rights/database-state";
import { expectedFor, type Outcome } from "@/tests/support/rights/expected";
import { ROUTE_TABLE, type RouteRow } from "@/tests/support/rights/route-table";
import { type Scene, startScene } from "@/tests/support/rights/scene";
import { type Role, ROLES } from "@/tests/support/roles";

/*
 * proxy.ts says what is not there and hands out what is kept. It decides nobody's rights: here it is taken
 * out of the built server, and nobody sees or does anything else.
 */
let scene: Scene;
let before: DatabaseState;

beforeAll(async () => {
  scene = await startScene({ errors: openSync(devNull, "w"), settings: without("proxy") });
  before = stateOf(scene.db);
});
afterAll(() => scene?.stop());

/** What somebody gets to see: what is private, what is there, or neither. */
const seen = (outcome: Outcome) =>
  outcome.endsWith(" private") ? "private" : outcome.startsWith("200") ? "there" : "nothing";

const all = (row: { expected: RouteRow["expected"] }) =>
  ROLES.map((role) => expectedFor(row.expected, role));

/** Rows in which not everybody gets the same. */
const sharp = <Row extends { expected: RouteRow["expected"] }>(
  rows: readonly Row[],
  of: (outcome: Outcome) => unknown,
) => rows.filter((row) => new Set(all(row).map(of)).size > 1);

const ROUTES = sharp(ROUTE_TABLE, seen);
const ACTIONS = sharp(ACTION_TABLE, isDone).filter((_, index) => index % 4 === 0);

test("no page has the policy that the proxy gives it: it is out", async () => {
  const answer = await fetch(`${scene.instance.baseUrl}/method`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-security-policy")).not.toContain("nonce");
  expect(ROUTES.length).toBeGreaterThan(20);
  expect(ACTIONS.length).toBeGreaterThan(10);
});

async function inEachRole<Seen>(
  look: (role: Role) => Promise<Seen>,
): Promise<Record<string, Seen>> {
  const outcomes: Record<string, Seen> = {};
  for (const role of ROLES) outcomes[role] = await look(role);
  return outcomes;
}

describe("without it, each of the roles sees the same at", () => {
  test.each(ROUTES.map((row) => [row.at, row] as const))("%s", async (_, row) => {
    const found = await inEachRole(async (role) => seen(await askedFor(scene, row, role)));
    const expected = await inEachRole(async (role) => seen(expectedFor(row.expected, role)));
    expect(found).toEqual(expected);
  });
});

describe("without it, each of the roles does the same by", () => {
  test.each(ACTIONS.map((row) => [`${row.action} ${row.what ?? ""}`, row] as const))(
    "%s",
    async (_, row) => {
      const found = await inEachRole(async (role) =>
        isDone(await called(scene, row, role, before)),
      );
      const expected = await inEachRole(async (role) => isDone(expectedFor(row.expected, role)));
      expect(found).toEqual(expected);
    },
  );
});
