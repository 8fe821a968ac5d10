import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ActionRow, fieldsOf } from "@/tests/support/rights/action-row";
import { ACTION_TABLE } from "@/tests/support/rights/action-table";
import { cookieOf, isDone } from "@/tests/support/rights/ask";
import {
  changedTables,
  type DatabaseState,
  restore,
  stateOf,
} from "@/tests/support/rights/database-state";
import { changing } from "@/tests/support/rights/doors";
import { expectedFor } from "@/tests/support/rights/expected";
import { type Scene, startScene } from "@/tests/support/rights/scene";
import { goesBy, post, sendingOf, type Way, WAYS } from "@/tests/support/rights/ways";
import { type Role, ROLES } from "@/tests/support/roles";

let scene: Scene;
let before: DatabaseState;

beforeAll(async () => {
  scene = await startScene();
  before = stateOf(scene.db);
});
afterAll(() => scene?.stop());

const ELSEWHERE = "elsewhere.example";

/** What another site can have a browser send, or somebody on the way; `host` is this site's own. */
const forgeries = (host: string): Record<string, Record<string, string>> => ({
  "no Origin": {},
  "no Origin, but a Referer of this site": { referer: `http://${host}/desk` },
  "Origin null": { origin: "null" },
  "another origin": { origin: `http://${ELSEWHERE}` },
  "X-Forwarded-Host as the origin": {
    ...{ origin: `http://${ELSEWHERE}`, "x-forwarded-host": ELSEWHERE },
  },
  "X-Forwarded-Host and -Proto as the origin": {
    ...{ origin: `https://${ELSEWHERE}`, "x-forwarded-host": ELSEWHERE },
    "x-forwarded-proto": "https",
  },
  "X-Forwarded-Host with several hosts": {
    ...{ origin: `http://${ELSEWHERE}`, "x-forwarded-host": `${ELSEWHERE}, ${host}` },
  },
  "Forwarded as the origin": {
    ...{ origin: `http://${ELSEWHERE}`, forwarded: `host=${ELSEWHERE};proto=http` },
  },
  "Host as the origin": { origin: `http://${ELSEWHERE}`, host: ELSEWHERE },
  "Host and X-Forwarded-Host as the origin": {
    ...{ origin: `http://${ELSEWHERE}`, host: ELSEWHERE, "x-forwarded-host": ELSEWHERE },
  },
  "Origin null, X-Forwarded-Host null": { origin: "null", "x-forwarded-host": "null" },
  "another port of this machine": {
    ...{ origin: "http://localhost:1", "x-forwarded-host": "localhost:1" },
  },
  "this site by another scheme": { origin: `https://${host}`, "x-forwarded-host": host },
  "a name that begins as this site's": {
    ...{ origin: `http://${host.replace(":", `.${ELSEWHERE}:`)}` },
    "x-forwarded-host": host.replace(":", `.${ELSEWHERE}:`),
  },
  "a name that ends as this site's": {
    ...{ origin: `http://not${host}`, "x-forwarded-host": `not${host}` },
  },
});

/** Somebody for whom it is done. */
const whoMay = (row: ActionRow): Role | undefined =>
  ROLES.find((role) => isDone(expectedFor(row.expected, role)));

/**
 * What a table cannot say how to do: freezing takes what was looked at (editions.test.ts), filling a list
 * changes nothing in the database (the-offices-own-list-is-filled.test.ts), nor does downloading what is
 * kept of oneself (erasing.test.ts), a sheet has to be made
 * before it is sent (a-sheet-goes-round.test.ts), an import works in a folder and then by itself
 * (import.test.ts).
 */
const BY_THEMSELVES = [
  "app/midterm/freeze/actions.ts freeze",
  "POST /midterm/fill/upload",
  "POST /account/data/download",
  "POST /desk/sheet/upload",
  "POST /admin/imports/upload",
  "app/admin/imports/actions.ts again",
  "app/admin/imports/actions.ts run",
  "app/admin/imports/actions.ts discard",
];

const HERE = changing().filter((action) => !BY_THEMSELVES.includes(action));

/** Of each action the first row in which it is done, with a role that may. */
const ROWS = HERE.flatMap((action) => {
  const row = ACTION_TABLE.find((each) => each.action === action && whoMay(each));
  return row ? [[action, row] as const] : [];
});

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
    // Where Origin and Host differ, Next refuses by a 500 before the action is asked.
    const wrong = Object.entries(outcomes).filter(
      ([, { status, changed }]) => changed.length > 0 || status > 500,
    );
    expect(wrong).toEqual([]);
    // The same from here, so that it is known to be the origin.
    const { changed } = await send({ origin: baseUrl });
    expect(changed).not.toEqual([]);
  });
});
