import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ACTION_TABLE } from "@/tests/support/rights/action-table";
import type { ActionRow } from "@/tests/support/rights/action-row";
import { askedFor, called } from "@/tests/support/rights/ask";
import { type DatabaseState, stateOf } from "@/tests/support/rights/database-state";
import { changing, readable } from "@/tests/support/rights/doors";
import { inFull, type Outcome } from "@/tests/support/rights/expected";
import { ROUTE_TABLE } from "@/tests/support/rights/route-table";
import { type Scene, startScene } from "@/tests/support/rights/scene";
import { type Role, ROLES } from "@/tests/support/roles";

let scene: Scene;
let before: DatabaseState;
let cells = 0;

beforeAll(async () => {
  scene = await startScene();
  before = stateOf(scene.db);
});
afterAll(() => scene?.stop());

/** Does this in one role after the other. */
async function inEachRole(
  ask: (role: Role) => Promise<Outcome>,
): Promise<Partial<Record<Role, Outcome>>> {
  const outcomes: Partial<Record<Role, Outcome>> = {};
  for (const role of ROLES) {
    outcomes[role] = await ask(role);
    cells += 1;
  }
  return outcomes;
}

const distinct = (names: readonly string[]) => [...new Set(names)].toSorted();
const nameOf = ({ action, what }: ActionRow) => (what ? `${action}: ${what}` : action);

test("every page and file that there is stands in the table, and no other", () => {
  expect(distinct(ROUTE_TABLE.map(({ route }) => route))).toEqual(readable());
});

test("every action and route that changes something stands in the table, and no other", () => {
  expect(distinct(ACTION_TABLE.map(({ action }) => action))).toEqual(changing());
});

describe("what each of the roles gets to see at", () => {
  test.each(ROUTE_TABLE.map((row) => [row.at, row] as const))("%s", async (_, row) => {
    expect(await inEachRole((role) => askedFor(scene, row, role))).toEqual(inFull(row.expected));
  });
});

describe("what each of the roles does by", () => {
  test.each(ACTION_TABLE.map((row) => [nameOf(row), row] as const))("%s", async (_, row) => {
    const outcomes = await inEachRole((role) => called(scene, row, role, before));
    expect(outcomes).toEqual(inFull(row.expected));
  });
});

const CELLS = (ROUTE_TABLE.length + ACTION_TABLE.length) * ROLES.length;
test(`all ${CELLS} cells of the two tables have been asked`, () => {
  expect(cells).toBe(CELLS);
});
