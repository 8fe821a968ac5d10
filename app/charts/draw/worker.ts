import { workerData } from "node:worker_threads";
import { doTold, writeTold } from "@/app/_server/written-file";
import { chartDrawing } from "@/data/exporters/chart-drawing";
import { chartPicture } from "@/data/exporters/chart-picture";
import type { DrawingJob } from "./job";

/*
 * Draws one chart, in a thread of its own: letters are shaped and pictures made there, which takes longer
 * than a page may, and the fonts go with it when it is done.
 */
const { path, format, series } = workerData as DrawingJob;

await doTold(async () => {
  const bytes =
    format === "svg" ? Buffer.from(chartDrawing(series).svg) : await chartPicture(series).png;
  await writeTold(path, [bytes]);
});
