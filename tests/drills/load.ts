import { rmSync } from "node:fs";
import { atLeast, atMost, type Drill, type DrillOptions, type Figure, none } from "./drill";
import { type Measured, measureUnderLoad } from "./load/measure";
import { loadScene } from "./load/scene";

/** MB of the server's own process. */
const BARS = { atRest: 150, underLoad: 300 };

const SECONDS = { whole: 45, short: 8 };

export function loadFigures(
  { atRest, afterwards, most, asked }: Measured,
  least: number,
): Figure[] {
  const { times, failures } = asked;
  const requests = [...times.values()].reduce((sum, count) => sum + count, 0);
  const kinds = [...times].map(([what, count]) => `${count} ${what}`).join(", ");
  return [
    atLeast(`requests (${kinds})`, requests, least),
    none(`of them failed (${[...new Set(failures)].join("; ") || "none"})`, failures.length),
    atMost("memory at rest, before", atRest, BARS.atRest, "MB"),
    atMost("memory under load, at most", most, BARS.underLoad, "MB"),
    atMost("memory at rest, afterwards", afterwards, BARS.underLoad, "MB"),
  ];
}

async function run({ short, without }: DrillOptions): Promise<Figure[]> {
  const scene = await loadScene();
  const preload = new URL("without/letting-go.mjs", import.meta.url).href;
  const settings: Record<string, string> = without ? { NODE_OPTIONS: `--import ${preload}` } : {};
  const duration = (short ? SECONDS.short : SECONDS.whole) * 1000;
  try {
    const measured = await measureUnderLoad(scene, { duration, every: 1000, settings });
    return loadFigures(measured, short ? 30 : 300);
  } finally {
    rmSync(scene.directory, { recursive: true, force: true });
  }
}

/** Little memory is enough, however many people come. `npm run drill:load -- --minutes 30` asks for longer. */
export const load: Drill = {
  name: "load",
  title: "people read, search, download, sign in and save at once",
  guards: ["letting go"],
  run,
};
