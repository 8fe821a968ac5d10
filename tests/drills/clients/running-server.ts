import { readFileSync } from "node:fs";
import { freePort } from "@/scripts/start/port.mjs";
import { spawnServer, waitForFirstPage } from "@/scripts/start/server.mjs";

/** A server on a folder that outlives it. */
export interface RunningServer {
  baseUrl: string;
  pid: number;
  /** Resolves with its exit code. */
  ended: Promise<number>;
  signal: (signal: NodeJS.Signals) => void;
  /** What it has printed on stdout. */
  log: () => string;
  stop: () => Promise<void>;
}

/** Starts the built server on the data in a folder, behind a proxy that names each client's address. */
export async function serve(
  directory: string,
  settings: Record<string, string> = {},
): Promise<RunningServer> {
  const port = await freePort();
  const baseUrl = `http://localhost:${port}`;
  const server = spawnServer({
    ...{ port, host: "127.0.0.1", directory },
    settings: { TRUSTED_PROXIES: "1", ...settings },
  });
  const { pid } = server;
  if (pid === undefined) throw new Error("the server could not be started");
  await waitForFirstPage(server, `${baseUrl}/`);
  const signal = (name: NodeJS.Signals) => void process.kill(pid, name);
  return { baseUrl, pid, ended: server.ended, signal, log: server.greetings, stop: server.stop };
}

/** Memory of a process, in MB: what it holds now, and the most that it has held. */
export function memoryOf(pid: number): { now: number; most: number } {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const of = (name: string) =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(status)?.[1]) / 1024;
  return { now: of("VmRSS"), most: of("VmHWM") };
}
