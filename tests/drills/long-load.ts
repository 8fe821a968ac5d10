import { rmSync } from "node:fs";
import { parseArgs } from "node:util";
import { buildWhereNeeded } from "@/scripts/start/build.mjs";
import { Refusal, runScript } from "@/scripts/start/refusal.mjs";
import { atMost, type Figure } from "./drill";
import { load, loadFigures } from "./load";
import { growthPerHour, leastOfEachMinute } from "./load/growth";
import { type Measured, measureUnderLoad, type Sample } from "./load/measure";
import { loadScene } from "./load/scene";
import { drillTable } from "./table";

/*
 * npm run drill:load -- --minutes 30: whether anything grows that should not, with people reading, saving and
 * downloading all the time. A line a minute, and the figures at the end.
 */

/** Of the run, before anything is said to grow: what is kept has to be filled first. */
const WARM_UP = 1 / 3;

/** What may grow in an hour: less than a restart a week would not mend. */
const GROWTH = { memory: 30, open: 10, log: 16 };

function growthFigures({ samples }: Measured): Figure[] {
  const warm = samples.slice(Math.floor(samples.length * WARM_UP));
  const grows = (of: (sample: Sample) => number) => {
    const points = warm.map((each) => ({ at: each.at, value: of(each) }));
    return Math.round(growthPerHour(leastOfEachMinute(points)) * 10) / 10;
  };
  return [
    atMost(
      "growth of the least memory of each minute, MB an hour",
      grows(({ memory }) => memory),
      GROWTH.memory,
    ),
    atMost(
      "growth of the fewest open files of each minute, an hour",
      grows(({ open }) => open),
      GROWTH.open,
    ),
    atMost(
      "growth of the least log of the database of each minute, MB an hour",
      grows(({ log }) => log),
      GROWTH.log,
    ),
  ];
}

await runScript(async () => {
  const { values } = parseArgs({ options: { minutes: { type: "string", default: "30" } } });
  const minutes = Number(values.minutes);
  if (!(minutes >= 1 && minutes <= 1440)) throw new Refusal("--minutes takes 1 to 1440.");
  await buildWhereNeeded();
  const scene = await loadScene();
  const lastMinute: Sample[] = [];
  const onSample = (sample: Sample) => {
    lastMinute.push(sample);
    if (lastMinute.length < 12) return;
    const most = Math.max(...lastMinute.map(({ memory }) => memory));
    const least = Math.min(...lastMinute.map(({ memory }) => memory));
    const minute = Math.round(sample.at / 60);
    console.log(
      `minute ${minute}: ${least} to ${most} MB, ${sample.open} open files, log of ${sample.log} MB`,
    );
    lastMinute.length = 0;
  };
  const duration = minutes * 60_000;
  const measured = await measureUnderLoad(scene, { duration, every: 5_000, onSample });
  rmSync(scene.directory, { recursive: true, force: true });
  const figures = [...loadFigures(measured, minutes * 300), ...growthFigures(measured)];
  console.log(drillTable([{ drill: load, figures }]));
  process.exitCode = figures.every(({ passed }) => passed) ? 0 : 1;
});
