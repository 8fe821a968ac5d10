import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ActionRow, fieldsOf } from "@/tests/support/rights/action-row";
import { cookieOf } from "@/tests/support/rights/ask";
import {
  changedTables,
  type DatabaseState,
  restore,
  stateOf,
} from "@/tests/support/rights/database-state";
import { forgeries } from "@/tests/support/rights/forgeries";
import { type Scene, startScene } from "@/tests/support/rights/scene";
import { goesBy, post, sendingOf, type Way, WAYS } from "@/tests/support/rights/ways";
import { HERE, ROWS, whoMay } from "@/tests/support/rights/what-can-be-done";

let scene: Scene;
let before: DatabaseState;

beforeAll(async () => {
  scene = await startScene();
  before = stateOf(scene.db);
});
afterAll(() => scene?.stop());

test("there is somebody who may do each of the things that can be done", () => {
  expect(ROWS.map(([action]) => action)).toEqual(HERE);
});

/** The tables that are changed by sending it with these headers. */
async function changes(row: ActionRow, send: () => Promise<number>) {
  restore(scene.db, before);
  row.first?.(scene.db);
  const found = stateOf(scene.db);
  const status = await send();
  return { status, changed: changedTables(found, stateOf(scene.db)) };
}

describe.each(WAYS)("sent from elsewhere by %s, nothing changes:", (way: Way) => {
  test.each(ROWS.filter(([, row]) => goesBy(row, way)))("%s", async (_, row) => {
    const { baseUrl } = scene.instance;
    const cookie = cookieOf(scene, row, whoMay(row) ?? "visitor");
    const fields = fieldsOf(row, scene);
    const send = (headers: Record<string, string>) =>
      changes(row, () =>
        post(baseUrl + row.at, sendingOf(row, way, fields), { cookie, ...headers }),
      );
    const outcomes: Record<string, { status: number; changed: string[] }> = {};
    for (const [name, headers] of Object.entries(forgeries(new URL(baseUrl).host))) {
      outcomes[name] = await send(headers);
    }
    // A route that takes files sends back to the page that says why.
    const refused = row.action.startsWith("POST ") ? [303, 403] : [403];
    const wrong = Object.entries(outcomes).filter(
      ([, { status, changed }]) => changed.length > 0 || !refused.includes(status),
    );
    expect(wrong).toEqual([]);
    // The same from here, so that it is known to be the origin.
    const { changed } = await send({ origin: baseUrl });
    expect(changed).not.toEqual([]);
  });
});
