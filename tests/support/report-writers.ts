import type { Db } from "@/db/client";
import type { Browser } from "playwright-core";
import { openBrowser } from "./browser";
import { type Instance, startInstance } from "./instance";
import { formWith, type PlainForm, sendForm } from "./plain-form";
import { anOrganisation, databaseOf, signIn, somebody } from "./who";

/** What a row of the mid-term table says at the least. */
export const SAID = { midTermNote: "", reason: "The budget was voted.", status: "partial" };

/** A ministry on a running instance, two of whose people write one report, by plain forms. */
export interface Writers {
  instance: Instance;
  db: Db;
  organisationId: string;
  /** Cookies of a contributor and a validator. */
  dara: string;
  sok: string;
  get: (path: string, cookie: string) => Promise<string>;
  /** The form on a page that has the field. */
  opened: (path: string, field: string, cookie: string) => Promise<PlainForm>;
  send: (form: PlainForm, entered: Record<string, string>, cookie: string) => Promise<Response>;
  stop: () => Promise<void>;
}

/** Where a form that was taken leads. */
export const leads = (answer: Response): string =>
  answer.headers.get("location") ?? `refused: ${answer.status}`;

export async function reportWriters(): Promise<Writers> {
  const instance = await startInstance();
  const db = databaseOf(instance);
  const organisationId = anOrganisation(db, "Ministry of Justice", "government");
  const as = async (name: string, role: "contributor" | "validator") =>
    signIn(instance.baseUrl, (await somebody(db, name, { organisationId, role })).email);
  const get = async (path: string, cookie: string) =>
    (await fetch(`${instance.baseUrl}${path}`, { headers: { cookie } })).text();
  return {
    ...{ instance, db, organisationId, get },
    dara: await as("Dara", "contributor"),
    sok: await as("Sok", "validator"),
    opened: async (path, field, cookie) =>
      formWith(await get(path, cookie), `${instance.baseUrl}${path}`, field),
    send: (form, entered, cookie) => sendForm(form, entered, { origin: instance.baseUrl, cookie }),
    stop: async () => {
      db.$client.close();
      await instance.stop();
    },
  };
}

/** The same with a browser, which goes with them. */
export async function writersInBrowser(): Promise<Writers & { browser: Browser }> {
  const writers = await reportWriters();
  const browser = await openBrowser();
  const stop = async () => {
    await browser.close();
    await writers.stop();
  };
  return { ...writers, browser, stop };
}
