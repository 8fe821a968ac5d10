import type { TestProject } from "vitest/node";
import { buildWhereNeeded } from "@/scripts/start/build.mjs";
import { startInstance } from "@/tests/support/instance";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the server answers, without a trailing slash. */
    baseUrl: string;
  }
}

/** Starts the built server on a fresh, seeded database of its own; gives what ends it all. */
export default async function setup(project: TestProject) {
  await buildWhereNeeded();
  const { baseUrl, stop } = await startInstance();
  project.provide("baseUrl", baseUrl);
  return stop;
}
