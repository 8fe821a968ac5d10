import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Db } from "@/db/client";
import { auditEvent, recommendation, update } from "@/db/schema";
import { type Instance, startInstance } from "@/tests/support/instance";
import { formWith, sendForm } from "@/tests/support/plain-form";
import { actionNamed, callAction } from "@/tests/support/server-actions";
import { anOrganisation, databaseOf, signIn, somebody } from "@/tests/support/who";

const CLIENTS = 50;
const EDITS = 200;
const DRAFTS = 20;
/** Every so many edits one goes by a plain form, as without scripts. */
const PLAIN_EVERY = 25;

let instance: Instance;
let db: Db;
let organisationId: string;
let refs: string[];
let cookies: string[];

beforeAll(async () => {
  instance = await startInstance();
  db = databaseOf(instance);
  organisationId = anOrganisation(db, "Clean Rivers", "civil_society");
  refs = db
    .select({ ref: recommendation.ref })
    .from(recommendation)
    .limit(DRAFTS)
    .all()
    .map(({ ref }) => ref);
  const names = ["Dara", "Sok", "Ana", "Bopha", "Chan"];
  const role = { organisationId, role: "contributor" } as const;
  const people = await Promise.all(names.map((name) => somebody(db, name, role)));
  cookies = [];
  for (const { email } of people) cookies.push(await signIn(instance.baseUrl, email));
});
afterAll(async () => {
  db?.$client.close();
  await instance?.stop();
});

interface Draft {
  id: string;
  version: number;
}

interface Outcome {
  accepted: boolean;
  /** The version that stands now, by what the answer says. */
  standing: Draft | null;
  /** Whether the answer holds both texts. */
  hasBothTexts: boolean;
}

const fieldsOf = (ref: string, reason: string, draft: Draft | null) => ({
  ...{ ref, organisationId, reason, status: "partial", asOf: "2024-05-01" },
  newId: crypto.randomUUID(),
  draftId: draft?.id ?? "",
  draftVersion: String(draft?.version ?? ""),
});

async function byScript(cookie: string, ref: string, reason: string, draft: Draft | null) {
  const { result, status } = await callAction({
    address: `${instance.baseUrl}/recommendations/${ref}/record`,
    action: actionNamed("app/recommendations/[ref]/record/actions.ts autosave"),
    fields: Object.entries(fieldsOf(ref, reason, draft)),
    headers: { cookie, origin: instance.baseUrl },
  });
  if (status !== 200 || !result) throw new Error(`status ${status}`);
  if ("saved" in result) {
    return { accepted: true, standing: result.saved as Draft, hasBothTexts: false };
  }
  const { theirs, values } = result as {
    theirs?: Draft & { reason: string };
    values: { reason: string };
  };
  const hasBothTexts = values.reason === reason && theirs !== undefined && theirs.reason !== "";
  return { accepted: false, standing: theirs ?? null, hasBothTexts };
}

/** As a browser without scripts: the page is fetched, and its form sent a moment later. */
async function byPlainForm(cookie: string, ref: string, reason: string, draft: Draft | null) {
  const address = `${instance.baseUrl}/recommendations/${ref}/record`;
  const page = await (await fetch(address, { headers: { cookie } })).text();
  const form = formWith(page, address, "draftVersion");
  const entered = { ...fieldsOf(ref, reason, draft), step: "save" };
  const answer = await sendForm(form, entered, { cookie, origin: instance.baseUrl });
  if (answer.status === 303) return { accepted: true, standing: null, hasBothTexts: false };
  const html = await answer.text();
  const theirs = /id="conflict"/.test(html) && /edit \d+ of client \d+/.test(html);
  return { accepted: false, standing: null, hasBothTexts: theirs && html.includes(reason) };
}

async function client(number: number): Promise<Outcome[]> {
  const cookie = cookies[number % cookies.length] ?? "";
  const known = new Map<string, Draft | null>();
  const outcomes: Outcome[] = [];
  for (let edit = 0; edit < EDITS; edit += 1) {
    const ref = refs[(number * 7 + edit * 3) % refs.length] ?? "";
    const reason = `edit ${edit} of client ${number}`;
    const send = edit % PLAIN_EVERY === PLAIN_EVERY - 1 ? byPlainForm : byScript;
    const outcome: Outcome = await send(cookie, ref, reason, known.get(ref) ?? null);
    if (outcome.standing) known.set(ref, outcome.standing);
    outcomes.push(outcome);
  }
  return outcomes;
}

test(
  `${CLIENTS} people at once on ${DRAFTS} drafts: each edit is kept whole or both texts are shown`,
  { timeout: 600_000 },
  async () => {
    const clients = Array.from({ length: CLIENTS }, (_, number) => client(number));
    const outcomes = (await Promise.all(clients)).flat();
    const accepted = outcomes.filter((outcome) => outcome.accepted).length;
    const versions = db
      .select({ sum: sql<number>`sum(${update.version})` })
      .from(update)
      .where(eq(update.organisationId, organisationId))
      .get();
    const events = db
      .select({ count: sql<number>`count(*)` })
      .from(auditEvent)
      .where(eq(auditEvent.verb, "record-update"))
      .get();
    expect(outcomes).toHaveLength(CLIENTS * EDITS);
    expect(versions?.sum).toBe(accepted);
    expect(events?.count).toBe(accepted);
    expect(accepted).toBeGreaterThan(DRAFTS);
    const refused = outcomes.filter((outcome) => !outcome.accepted);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.filter((outcome) => !outcome.hasBothTexts)).toEqual([]);
  },
);
