import { describe, expect, it } from "vitest";
import { DRILLS } from "./all";

const failures = (figures: Awaited<ReturnType<(typeof DRILLS)[number]["run"]>>) =>
  figures.filter(({ passed }) => !passed).map(({ what, reached }) => `${what}: ${reached}`);

/** What a drill may take on a machine that has other work too, in ms. */
const PATIENCE = 300_000;

/* Drills of seconds, which show that each notices what it is there for; `npm run drill` runs them whole. */
describe.each(DRILLS)("the drill $name", { timeout: PATIENCE }, (drill) => {
  it("is passed", async () => {
    const figures = await drill.run({ short: true, without: null });
    expect(figures).not.toEqual([]);
    expect(failures(figures)).toEqual([]);
  });

  it.each(drill.guards)("fails without %s", async (without) => {
    const figures = await drill.run({ short: true, without });
    // On a machine that cannot do it, there is nothing to fail.
    if (figures.every(({ passed }) => passed === "not run")) return;
    expect(failures(figures)).not.toEqual([]);
  });
});
