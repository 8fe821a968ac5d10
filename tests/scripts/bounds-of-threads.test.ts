import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { expect, it } from "vitest";

const BEFORE_SERVER = resolve("scripts/start/before-server.mjs");
const SERVER = { old: 176, semi: 2 };

/** Prints the bounds of the heap in MB: of the process, then of a thread that is given so many. */
const printed = (given: object) => `
  const { Worker } = require("node:worker_threads");
  const bound = () => require("node:v8").getHeapStatistics().heap_size_limit / 2 ** 20;
  const told = "require('node:worker_threads').parentPort.postMessage((" + bound + ")())";
  new Worker(told, { eval: true, resourceLimits: ${JSON.stringify(given)} })
    .on("message", (thread) => {
      console.log(JSON.stringify([bound(), thread]));
      process.exit();
    });`;

it.each([
  [96, 12],
  [768, 6],
])("a thread that is given %i and %i MB has them, whatever the server has", (old, young) => {
  const given = { maxOldGenerationSizeMb: old, maxYoungGenerationSizeMb: young };
  const flags = [`--max-old-space-size=${SERVER.old}`, `--max-semi-space-size=${SERVER.semi}`];
  const parameters = [...flags, "--import", BEFORE_SERVER, "--eval", printed(given)];
  const { stdout } = spawnSync(process.execPath, parameters, { encoding: "utf8" });
  // What lives briefly has three times such a space.
  expect(JSON.parse(stdout)).toEqual([SERVER.old + 3 * SERVER.semi, old + young]);
});
