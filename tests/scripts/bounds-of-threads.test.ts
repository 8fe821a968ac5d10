import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { expect, it } from "vitest";

const BEFORE_SERVER = resolve("scripts/start/before-server.mjs");
const SERVER = 176;

/** Prints the bounds of the heap in MB: of the process, then of a thread that is given so many. */
const printed = (given: number) => `
  const { Worker } = require("node:worker_threads");
  const bound = () => require("node:v8").getHeapStatistics().heap_size_limit / 2 ** 20;
  const told = "require('node:worker_threads').parentPort.postMessage((" + bound + ")())";
  new Worker(told, { eval: true, resourceLimits: { maxOldGenerationSizeMb: ${given} } })
    .on("message", (thread) => {
      console.log(JSON.stringify([bound(), thread]));
      process.exit();
    });`;

it.each([96, 768])("a thread that is given %i MB has them, whatever the server has", (given) => {
  const flags = [`--max-old-space-size=${SERVER}`, "--max-semi-space-size=4"];
  const parameters = [...flags, "--import", BEFORE_SERVER, "--eval", printed(given)];
  const { stdout } = spawnSync(process.execPath, parameters, { encoding: "utf8" });
  // What lives briefly comes on top.
  const young = 12;
  expect(JSON.parse(stdout)).toEqual([SERVER + young, given + young]);
});
