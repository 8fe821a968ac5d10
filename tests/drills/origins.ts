import { openSync } from "node:fs";
import { devNull } from "node:os";
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
import { ROWS, whoMay } from "@/tests/support/rights/what-can-be-done";
import { atLeast, type Drill, holds, none } from "./drill";
import { without as withoutGuard } from "./without/preload";

interface Tally {
  forged: number;
  changed: string[];
  unanswered: string[];
  own: number;
  ownInVain: string[];
}

/** Sends one thing with all forged headers, then once as it is meant; notes what has changed. */
async function trying(
  scene: Scene,
  { row, way }: { row: ActionRow; way: Way },
  before: DatabaseState,
  tally: Tally,
): Promise<void> {
  const { baseUrl } = scene.instance;
  const cookie = cookieOf(scene, row, whoMay(row) ?? "visitor");
  // Once: some of what a form holds is good for one time only.
  const fields = fieldsOf(row, scene);
  const send = (headers: Record<string, string>) =>
    post(baseUrl + row.at, sendingOf(row, way, fields), { cookie, ...headers });
  // A route that takes files sends back to the page that says why.
  const refused = row.action.startsWith("POST ") ? [303, 403] : [403];
  restore(scene.db, before);
  row.first?.(scene.db);
  const found = stateOf(scene.db);
  for (const [name, headers] of Object.entries(forgeries(new URL(baseUrl).host))) {
    const status = await send(headers);
    tally.forged += 1;
    if (!refused.includes(status)) tally.unanswered.push(`${row.action}, ${name}: ${status}`);
  }
  const afterwards = stateOf(scene.db);
  if (changedTables(found, afterwards).length > 0) tally.changed.push(`${row.action} by ${way}`);
  await send({ origin: baseUrl });
  tally.own += 1;
  const isDone = changedTables(afterwards, stateOf(scene.db)).length > 0;
  if (!isDone) tally.ownInVain.push(row.action);
}

/** In a short run these few: an action that writes, one that signs in, a file that is sent. */
const isOfTheFew = (_: unknown, index: number) => index % 12 === 0;

/** Everything that can be changed, sent as other sites can have a browser send it. */
export const origins: Drill = {
  name: "origins",
  title: "forms that come from other sites, with forged headers",
  guards: ["Origin check"],
  run: async ({ short, without }) => {
    const guard = without === "Origin check" ? "own-origin" : null;
    const errors = openSync(devNull, "w");
    const scene = await startScene({ errors, settings: withoutGuard(guard) });
    const tally: Tally = { forged: 0, changed: [], unanswered: [], own: 0, ownInVain: [] };
    try {
      const before = stateOf(scene.db);
      const rows = short ? ROWS.filter(isOfTheFew) : ROWS;
      for (const [, row] of rows) {
        for (const way of WAYS.filter((each) => goesBy(row, each))) {
          await trying(scene, { row, way }, before, tally);
        }
      }
    } finally {
      await scene.stop();
    }
    const all = short ? 100 : 1000;
    return [
      atLeast(
        "forged forms sent, to every action and route that changes something",
        tally.forged,
        all,
      ),
      none("of these actions and routes, how many changed anything", tally.changed.length),
      none(
        "forged forms not answered by 403, or sent back to a page that says why",
        tally.unanswered.length,
      ),
      holds("each of them does something when it is sent from here", tally.ownInVain.length === 0),
    ];
  },
};
