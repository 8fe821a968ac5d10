import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "@/scripts/start/port.mjs";
import { spawnServer, waitForFirstPage } from "@/scripts/start/server.mjs";
import { Marks } from "./marks";
import { payloads } from "./payloads";
import { plant, type PlantedWorld } from "./plant";
import { type Reading, startScene } from "./scene";

/** The data of an instance in which everything is planted, to be copied. */
export interface Template {
  directory: string;
  marks: Marks;
  world: PlantedWorld;
  cookies: Record<Reading, string>;
}

async function planted(short: boolean): Promise<Template> {
  const marks = new Marks(payloads(short));
  const scene = await startScene({});
  const directory = mkdtempSync(join(tmpdir(), "upr-hostile-"));
  process.once("exit", () => rmSync(directory, { recursive: true, force: true }));
  try {
    const world = await plant(scene, marks);
    scene.db.$client.pragma("wal_checkpoint(TRUNCATE)");
    cpSync(scene.instance.directory, directory, { recursive: true });
    return { directory, marks, world, cookies: scene.cookies };
  } finally {
    await scene.stop();
  }
}

const templates = new Map<boolean, Promise<Template>>();

/** What is planted once, and read with every guard off in turn. */
export function templateOf(short: boolean): Promise<Template> {
  const known = templates.get(short) ?? planted(short);
  templates.set(short, known);
  return known;
}

/** Starts a server on a copy of it. */
export async function startCopy({ directory: from }: Template, settings: Record<string, string>) {
  const directory = mkdtempSync(join(tmpdir(), "upr-hostile-"));
  cpSync(from, directory, { recursive: true });
  const port = await freePort();
  const baseUrl = `http://localhost:${port}`;
  const server = spawnServer({ port, host: "127.0.0.1", directory, settings });
  const stop = async () => {
    await server.stop();
    rmSync(directory, { recursive: true, force: true });
  };
  try {
    await waitForFirstPage(server, `${baseUrl}/`);
  } catch (error) {
    await stop();
    throw error;
  }
  return { baseUrl, directory, said: server.greetings, stop };
}
