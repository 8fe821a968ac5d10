import { parseArgs } from "node:util";
import { buildWhereNeeded } from "@/scripts/start/build.mjs";
import { installWhereNeeded } from "@/scripts/start/dependencies.mjs";
import { Refusal, runScript } from "@/scripts/start/refusal.mjs";
import type { Drill, Figure } from "./drill";
import { drillTable } from "./table";

/*
 * npm run drill: what a power cut, a full disk, a stranger or a hostile text does to the real program.
 * `npm run drill -- crash restore` runs only these; `--short` takes seconds; `--without GUARD` switches off
 * what guards against it, and has to fail; `--thorough` takes minutes where a drill can.
 */
function chosen(all: readonly Drill[], names: readonly string[]): readonly Drill[] {
  const unknown = names.filter((name) => !all.some((drill) => drill.name === name));
  if (unknown.length > 0) {
    const known = all.map(({ name }) => name).join(", ");
    throw new Refusal(`There is no drill ${unknown.join(", ")}; there are: ${known}.`);
  }
  return names.length === 0 ? all : all.filter(({ name }) => names.includes(name));
}

await runScript(async () => {
  const { values, positionals } = parseArgs({
    options: {
      short: { type: "boolean" },
      thorough: { type: "boolean" },
      without: { type: "string" },
    },
    allowPositionals: true,
  });
  await installWhereNeeded();
  await buildWhereNeeded();
  // What can be done by whom is read from the build, as soon as a drill is loaded.
  const { DRILLS } = await import("./all");
  const drills = chosen(DRILLS, positionals);
  const without = values.without ?? null;
  if (without !== null && !drills.every(({ guards }) => guards.includes(without))) {
    const guards = drills.flatMap((drill) =>
      drill.guards.map((guard) => `${drill.name}: ${guard}`),
    );
    throw new Refusal(
      `No guard of these drills is called ${without}; there are ${guards.join(", ")}.`,
    );
  }
  const results: { drill: Drill; figures: Figure[] }[] = [];
  const begin = performance.now();
  for (const drill of drills) {
    const from = performance.now();
    process.stderr.write(`${drill.name}: ${drill.title} …`);
    const { short = false, thorough = false } = values;
    const figures = await drill.run({ short, thorough, without });
    process.stderr.write(` ${Math.round((performance.now() - from) / 1000)} s\n`);
    results.push({ drill, figures });
  }
  console.log(drillTable(results));
  const all = results.flatMap(({ figures }) => figures);
  const failed = all.filter(({ passed }) => !passed);
  const notRun = all.filter(({ passed }) => passed === "not run").length;
  const seconds = Math.round((performance.now() - begin) / 1000);
  console.log(
    `${failed.length === 0 ? "All passed" : `${failed.length} FAILED`}${notRun > 0 ? `, ${notRun} NOT RUN` : ""}, in ${seconds} s.`,
  );
  process.exitCode = failed.length === 0 ? 0 : 1;
});
