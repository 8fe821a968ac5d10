import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer, get } from "node:http";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { STANDALONE } from "@/scripts/start/build.mjs";
import { freePort } from "@/scripts/start/port.mjs";
import { saver } from "@/tests/drills/clients/saver";
import { type Instance, startInstance } from "@/tests/support/instance";
import { anOrganisation, databaseOf, signIn, somebody } from "@/tests/support/who";

const REF = "KHM-HC-2019-20";

let folder: string;
let errors: number;
let instance: Instance;
let metricsPort: number;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "upr-operation-"));
  errors = openSync(join(folder, "errors"), "w");
  metricsPort = await freePort();
  instance = await startInstance({ errors, settings: { METRICS_PORT: String(metricsPort) } });
});
afterAll(async () => {
  await instance?.stop();
  closeSync(errors);
  rmSync(folder, { recursive: true, force: true });
});

/** As a proxy passes on what a stranger asks. */
const AS_A_STRANGER = { "x-forwarded-proto": "https" };

async function health(headers: Record<string, string> = {}) {
  const answer = await fetch(`${instance.baseUrl}/healthz`, { headers });
  return { answer, told: (await answer.json()) as Record<string, unknown> };
}

/** What an address answers; its status alone where it cannot be reached: 0. */
const statusAt = (address: string, headers = {}): Promise<number> =>
  new Promise((resolve) => {
    get(address, { headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    }).once("error", () => resolve(0));
  });

/** A draft that somebody saves, which is nobody else's business. */
async function saveADraft() {
  const db = databaseOf(instance);
  const organisationId = anOrganisation(db, "Clean Rivers", "civil_society");
  const { email } = await somebody(db, "Dara", { organisationId, role: "contributor" });
  db.$client.close();
  const cookie = await signIn(instance.baseUrl, email);
  const { baseUrl } = instance;
  const each = saver({ baseUrl, cookie, organisationId, ref: REF, from: "192.0.2.1" });
  await each.save();
  each.close();
  expect(each.saves()).toBe(1);
}

describe("whether it is well", () => {
  test("a program of this machine is told everything", async () => {
    const { answer, told } = await health();
    expect(answer.status).toBe(200);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(told).toMatchObject({
      status: expect.stringMatching(/^(ok|attention)$/),
      database: { reads: true, writes: "yes" },
      auditHead: { id: expect.any(Number), hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
      disk: { freeBytes: expect.any(Number), freePercent: expect.any(Number) },
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      schemaVersion: expect.any(Number),
      uptimeSeconds: expect.any(Number),
      backup: { state: "off", at: null, ageSeconds: null },
    });
  });

  test("a stranger is told that it works, and nothing by which to tell that somebody writes", async () => {
    const before = await health(AS_A_STRANGER);
    expect(Object.keys(before.told).toSorted()).toEqual(["database", "publicHead", "status"]);
    const inside = await health();
    await saveADraft();
    expect((await health(AS_A_STRANGER)).told).toEqual(before.told);
    expect((await health()).told["auditHead"]).not.toEqual(inside.told["auditHead"]);
  });

  test("nobody is told more for saying that they are here", async () => {
    const { told } = await health({ ...AS_A_STRANGER, "x-from-this-machine": "yes" });
    expect(told).not.toHaveProperty("disk");
  });

  test("while somebody else writes it says so at once, and a stranger does not learn of it", async () => {
    const db = databaseOf(instance);
    db.$client.exec("BEGIN IMMEDIATE");
    const from = performance.now();
    const { answer, told } = await health();
    const took = performance.now() - from;
    const { told: outside } = await health(AS_A_STRANGER);
    db.$client.exec("ROLLBACK");
    db.$client.close();
    expect(answer.status).toBe(200);
    expect(told["database"]).toEqual({ reads: true, writes: "busy" });
    expect(outside["database"]).toEqual({ reads: true, writes: true });
    // Whoever saves waits up to five seconds for the lock.
    expect(took).toBeLessThan(4000);
  });
});

describe("the figures", () => {
  test("are there for a program of this machine, without names or addresses", async () => {
    await (await fetch(`${instance.baseUrl}/recommendations/${REF}?q=secret`)).text();
    const ask = async () => (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
    // A request is over when its last byte is on the way, which may be a moment after it has arrived.
    const counted = '{route="/recommendations/[ref]",method="GET",status="200"}';
    await expect.poll(ask).toContain(`upr_request_seconds_count${counted}`);
    const figures = await ask();
    for (const name of [
      "process_resident_memory_bytes",
      "nodejs_eventloop_lag_seconds",
      "upr_database_bytes",
      "upr_database_log_bytes",
      "upr_kept_page_hits_total",
      "upr_exports_started_total",
      "upr_busy_waits_total",
      "upr_sign_in_locks_total",
      "upr_audit_events",
    ]) {
      expect(figures).toContain(name);
    }
    expect(figures).toMatch(/^upr_backup_age_seconds NaN$/im);
    expect(figures).not.toMatch(/secret|KHM-HC|dara|Clean Rivers/i);
  });

  test("are for no other machine, and for no page that a browser here has open", async () => {
    const address = `http://127.0.0.1:${metricsPort}/metrics`;
    expect(await statusAt(address, { host: "attacker.example" })).toBe(404);
    const others = Object.values(networkInterfaces())
      .flatMap((each) => each ?? [])
      .filter(({ internal, family }) => !internal && family === "IPv4")
      .map((each) => each.address);
    for (const other of others) {
      expect(await statusAt(`http://${other}:${metricsPort}/metrics`)).toBe(0);
    }
    expect(await statusAt(`${instance.baseUrl}/metrics`)).toBe(404);
  });
});

test("every line of the log is JSON and says what happened, on which route, and nothing else", async () => {
  const answer = await fetch(`${instance.baseUrl}/recommendations/${REF}?q=secret`, {
    headers: { "user-agent": "secret", cookie: "secret=secret" },
  });
  const id = answer.headers.get("x-request-id");
  await answer.text();
  await fetch(`${instance.baseUrl}/nobody/dara@example.org`);
  // The log is written a moment later.
  await expect.poll(() => instance.log(), { timeout: 10_000 }).toContain(id);
  const lines = (instance.log() + readFileSync(join(folder, "errors"), "utf8"))
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines.find((line) => line["id"] === id)).toEqual({
    ...{ level: "info", time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/), id },
    ...{ method: "GET", route: "/recommendations/[ref]", status: 200, ms: expect.any(Number) },
    what: "request",
  });
  expect(lines.some(({ route }) => route === "none")).toBe(true);
  expect(JSON.stringify(lines)).not.toMatch(/secret|dara|KHM-HC|127\.0\.0\.1/);
});

/** Starts the built server as it is, without npm start before it; gives how it ended. */
async function startedDirectly(settings: Record<string, string>) {
  const child = spawn(process.execPath, ["server.js"], {
    cwd: STANDALONE,
    env: { ...process.env, NODE_ENV: "production", PORT: String(await freePort()), ...settings },
  });
  let said = "";
  child.stderr.on("data", (text) => (said += text));
  const [code] = (await once(child, "exit")) as [number | null];
  return { code, lines: said.trimEnd().split("\n") };
}

describe("a server that cannot be started", () => {
  test("says every mistake in its settings, a line each, and no more", async () => {
    const { code, lines } = await startedDirectly({ TIME_ZONE: "here", PUBLIC_ADRESS: "x" });
    expect(code).toBe(1);
    expect(lines).toEqual([
      expect.stringMatching(/^TIME_ZONE is "here"; it has to be /),
      "PUBLIC_ADRESS is not a setting; did you mean PUBLIC_ADDRESS?",
    ]);
  });

  test("says what is wrong with its database in one line", async () => {
    const directory = join(folder, "damaged");
    mkdirSync(directory);
    writeFileSync(join(directory, "upr.sqlite"), "no database ".repeat(1000));
    const { code, lines } = await startedDirectly({ DATA_DIRECTORY: directory });
    expect(code).toBe(1);
    expect(lines).toEqual([expect.stringContaining(`${directory}/upr.sqlite`)]);
  });

  test("says which port of figures is taken", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await once(taken, "listening");
    const { port } = taken.address() as { port: number };
    const directory = join(folder, "fresh");
    const settings = { DATA_DIRECTORY: directory, METRICS_PORT: String(port) };
    const { code, lines } = await startedDirectly(settings);
    taken.close();
    expect(code).toBe(1);
    expect(lines).toEqual([expect.stringMatching(/^METRICS_PORT is in use/)]);
  });
});
