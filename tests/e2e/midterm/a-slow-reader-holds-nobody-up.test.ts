import { createHash } from "node:crypto";
import { request } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Db } from "@/db/client";
import { recommendation } from "@/db/schema";
import { plantUpdate } from "@/tests/db/planted";
import { type Instance, startInstance } from "@/tests/support/instance";
import { actionNamed, callAction } from "@/tests/support/server-actions";
import { anOrganisation, databaseOf, signIn, somebody } from "@/tests/support/who";

const REF = "KHM-HC-2019-01";
const CSV = "/midterm/download/csv?layout=government";
/** Bytes a second of a telephone in the provinces. */
const SLOW = 200 * 1024;
const SAVES = 100;

let instance: Instance;
let db: Db;
let cookie: string;
let organisationId: string;

beforeAll(async () => {
  instance = await startInstance();
  db = databaseOf(instance);
  organisationId = anOrganisation(db, "Ministry of Justice", "government");
  const role = { organisationId, role: "contributor" } as const;
  cookie = await signIn(instance.baseUrl, (await somebody(db, "Dara", role)).email);
  const other = anOrganisation(db, "Ministry of Water", "government");
  for (const { ref } of db.select({ ref: recommendation.ref }).from(recommendation).all()) {
    const reason = `${ref} was taken up in the provinces. `.repeat(2_000);
    const said = { organisationId: other, track: "government", state: "published" } as const;
    plantUpdate(db, { id: `said-${ref}`, ref, reason, ...said });
  }
});
afterAll(async () => {
  db?.$client.close();
  await instance?.stop();
});

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** Takes the file in no faster than SLOW. `isOver` says whether it has come to an end. */
function slowly(path: string): { file: Promise<Uint8Array>; isOver: () => boolean } {
  let over = false;
  const file = new Promise<Uint8Array>((resolve, reject) => {
    const asked = request(instance.baseUrl + path, async (answer) => {
      const pieces: Buffer[] = [];
      for await (const piece of answer) {
        pieces.push(piece as Buffer);
        await wait(((piece as Buffer).length / SLOW) * 1000);
      }
      over = true;
      resolve(new Uint8Array(Buffer.concat(pieces)));
    });
    asked.on("error", reject).end();
  });
  return { file, isOver: () => over };
}

test("while somebody downloads at 200 kB a second, a hundred drafts are saved", async () => {
  const { file, isOver } = slowly(CSV);
  const action = actionNamed("app/recommendations/[ref]/record/actions.ts autosave");
  const headers = { cookie, origin: instance.baseUrl };
  const address = `${instance.baseUrl}/recommendations/${REF}/record`;
  let draft: { id: string; version: number } | undefined;
  const newId = crypto.randomUUID();
  const failed: string[] = [];
  for (let save = 1; save <= SAVES; save += 1) {
    const fields = {
      ...{ ref: REF, organisationId, reason: `Version ${save}.` },
      ...{ newId, draftId: draft?.id ?? "", draftVersion: String(draft?.version ?? "") },
    };
    const { result, body } = await callAction({
      ...{ address, action, headers, fields: Object.entries(fields) },
    });
    const saved = result?.["saved"] as typeof draft;
    if (saved) draft = saved;
    else failed.push(body);
  }
  expect(failed).toEqual([]);
  expect(draft?.version).toBe(SAVES);
  expect(isOver()).toBe(false);
  const whole = await (await fetch(instance.baseUrl + CSV)).arrayBuffer();
  expect(sha256(await file)).toBe(sha256(new Uint8Array(whole)));
}, 120_000);
