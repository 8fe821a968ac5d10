import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { buildWhereNeeded } from "@/scripts/start/build.mjs";
import { prepareDatabase } from "@/scripts/start/database.mjs";
import { freePort } from "@/scripts/start/port.mjs";
import { spawnServer, waitForFirstPage } from "@/scripts/start/server.mjs";
import { setUpLink } from "@/scripts/start/set-up-link.mjs";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the server answers, without a trailing slash. */
    baseUrl: string;
    /** Absolute path of the folder that holds the server's database. */
    dataDirectory: string;
    /** The address at which the first administrator sets up an account; works once. */
    setUpLink: string;
  }
}

/** Starts the built server on a fresh, seeded database of its own; gives what ends it all. */
export default async function setup(project: TestProject) {
  await buildWhereNeeded();
  const directory = mkdtempSync(join(tmpdir(), "upr-e2e-"));
  await prepareDatabase(directory);
  const port = await freePort();
  const baseUrl = `http://localhost:${port}`;
  const server = spawnServer({ port, host: "127.0.0.1", directory });
  const teardown = async () => {
    await server.stop();
    rmSync(directory, { recursive: true, force: true });
  };
  try {
    await waitForFirstPage(server, `${baseUrl}/`);
    const link = await setUpLink(directory, baseUrl);
    if (!link) throw new Error("a fresh instance has an administrator already");
    project.provide("baseUrl", baseUrl);
    project.provide("dataDirectory", directory);
    project.provide("setUpLink", link);
  } catch (error) {
    await teardown();
    throw error;
  }
  return teardown;
}
