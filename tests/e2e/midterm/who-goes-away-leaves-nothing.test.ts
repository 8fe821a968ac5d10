import { readdirSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { actorByPerson } from "@/db/queries/actor-by-person";
import { recommendation } from "@/db/schema";
import { plantUpdate } from "@/tests/db/planted";
import { frozen } from "@/tests/support/editions";
import { type Instance, startInstance } from "@/tests/support/instance";
import { anOrganisation, databaseOf, somebody } from "@/tests/support/who";

const EDITION = "6ca94dbd-4978-4585-bdcb-121af1cb83c2";
const FILES = [
  "/midterm/download/csv?layout=government",
  "/midterm/download/xlsx?layout=government",
  "/midterm/download/docx?layout=government",
  "/data/updates.csv?review=all",
  `/editions/${EDITION}/download/xlsx`,
  `/editions/${EDITION}/download/docx`,
];
/** When somebody goes away: so many ms after asking, or with the first piece of the file. */
const MOMENTS = [1, 30, 100, 250, "first piece"] as const;

let instance: Instance;

beforeAll(async () => {
  instance = await startInstance();
  const db = databaseOf(instance);
  const organisationId = anOrganisation(db, "Ministry of Water", "government");
  for (const { ref } of db.select({ ref: recommendation.ref }).from(recommendation).all()) {
    const said = { organisationId, track: "government", state: "published" } as const;
    plantUpdate(db, {
      id: `said-${ref}`,
      ref,
      reason: `${ref} was taken up. `.repeat(2_000),
      ...said,
    });
  }
  const validator = await somebody(db, "Sopheap", { organisationId, role: "validator" });
  const author = actorByPerson(db, validator.id);
  frozen(db, author, { organisationId, layout: "government", id: EDITION });
  db.$client.close();
});
afterAll(() => instance?.stop());

/** Asks for a file and goes away. */
const askAndLeave = (path: string, moment: (typeof MOMENTS)[number]) =>
  new Promise<void>((resolve) => {
    const asked = request(instance.baseUrl + path, (answer) => {
      answer.once("data", () => asked.destroy());
    });
    asked.once("error", () => {}).once("close", resolve);
    asked.end();
    if (moment !== "first piece") setTimeout(() => asked.destroy(), moment);
  });

test("of a file that nobody waits for any more nothing is left, and nobody waits for it", async () => {
  await Promise.all(FILES.flatMap((path) => MOMENTS.map((moment) => askAndLeave(path, moment))));
  const left = () => readdirSync(join(instance.directory, "exports"));
  await vi.waitFor(() => expect(left()).toEqual([]), { timeout: 30_000, interval: 100 });
  for (const path of FILES) {
    const answer = await fetch(instance.baseUrl + path);
    expect([answer.status, (await answer.arrayBuffer()).byteLength > 10_000]).toEqual([200, true]);
  }
  await vi.waitFor(() => expect(left()).toEqual([]), { timeout: 5_000, interval: 100 });
}, 120_000);
