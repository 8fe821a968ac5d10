import { join } from "node:path";
import Database from "better-sqlite3";
import { aDocument } from "@/tests/support/documents";
import { actionNamed, callAction } from "@/tests/support/server-actions";
import { A_PDF, aForm } from "@/tests/support/uploads";
import { anOrganisation, databaseOf, signIn, somebody } from "@/tests/support/who";
import type { ServerOnData } from "./server";

/** What the server has answered for. */
export interface Acknowledged {
  /** Ids of updates, with when the answer came (performance.now()). */
  saves: { id: string; at: number }[];
  /** Files by the name they were sent under: their bytes. */
  uploads: Map<string, Buffer>;
  removals: number;
}

const RECORD = "app/recommendations/[ref]/record/actions.ts record";
const REMOVE = "app/evidence/[id]/actions.ts removeOneFile";

interface Cast {
  instance: ServerOnData;
  acknowledged: Acknowledged;
  isOver: () => boolean;
}

/** Publishes one update after the other. */
async function save(cast: Cast, person: { cookie: string; organisationId: string }, from: number) {
  const { instance, acknowledged, isOver } = cast;
  const action = actionNamed(RECORD);
  for (let turn = from; !isOver(); turn += 1) {
    const id = crypto.randomUUID();
    const ref = `KHM-HC-2019-${String((turn % 47) + 1).padStart(2, "0")}`;
    const fields = {
      ...{ ref, organisationId: person.organisationId, newId: id, step: "publish" },
      ...{ status: "partial", asOf: "2024-05-01", reason: `Turn ${turn}` },
    };
    const answer = await callAction({
      ...{ address: `${instance.baseUrl}/recommendations/${ref}/record`, action, before: [null] },
      ...{ fields: Object.entries(fields) },
      headers: { cookie: person.cookie, origin: instance.baseUrl },
    });
    if (answer.redirect) acknowledged.saves.push({ id, at: performance.now() });
  }
}

/** Sends one file after the other, and removes four of five again right after the next. */
async function upload({ instance, acknowledged, isOver }: Cast, cookie: string, document: string) {
  const address = `${instance.baseUrl}/evidence/${document}`;
  const headers = { cookie, origin: instance.baseUrl };
  const remove = actionNamed(REMOVE);
  const sqlite = new Database(join(instance.directory, "upr.sqlite"), { readonly: true });
  const idOf = sqlite.prepare("select id from evidence_file where name = ?").pluck();
  for (let turn = 0; !isOver(); turn += 1) {
    const name = `${document}-${turn}.pdf`;
    const bytes = Buffer.concat([A_PDF, Buffer.from(`%${crypto.randomUUID()}\n`.repeat(2_000))]);
    const form = aForm(bytes, name);
    const answer = await fetch(`${address}/files`, {
      ...{ method: "POST", redirect: "manual", body: new Uint8Array(form.bytes) },
      headers: { ...headers, "content-type": form.contentType },
    });
    await answer.arrayBuffer();
    if (answer.headers.get("location")?.includes("done=file"))
      acknowledged.uploads.set(name, bytes);
    const past = `${document}-${turn - 1}.pdf`;
    const id = turn % 5 === 1 ? undefined : idOf.get(past);
    if (typeof id === "string") {
      const fields = Object.entries({ fileId: id });
      const call = { address, action: remove, before: [null], fields, headers } as const;
      if ((await callAction(call)).redirect) acknowledged.removals += 1;
    }
  }
  sqlite.close();
}

export const EMAIL = "vanna.0@example.org";

/** People of three ministries who publish, and one of each who sends files, until they are told to stop. */
export async function peopleAtWork(instance: ServerOnData) {
  const db = databaseOf(instance);
  const acknowledged: Acknowledged = { saves: [], uploads: new Map(), removals: 0 };
  let isOver = false;
  const cast = { instance, acknowledged, isOver: () => isOver };
  const work: (() => Promise<void>)[] = [];
  for (let index = 0; index < 3; index += 1) {
    const organisationId = anOrganisation(db, `Ministry ${index}`, "government");
    const role = { organisationId, role: "validator" } as const;
    const { email } = await somebody(db, `Vanna ${index}`, role);
    aDocument(db, `document-${index}`, organisationId);
    const cookie = await signIn(instance.baseUrl, email);
    work.push(() => save(cast, { cookie, organisationId }, index * 15));
    if (index < 2) work.push(() => upload(cast, cookie, `document-${index}`));
  }
  db.$client.close();
  return {
    acknowledged,
    begin: () => {
      const ended = Promise.all(work.map((one) => one()));
      return async () => {
        isOver = true;
        await ended;
      };
    },
  };
}
