import { openSync } from "node:fs";
import { request } from "node:http";
import { devNull } from "node:os";
import type { Db } from "@/db/client";
import { type Instance, startInstance } from "@/tests/support/instance";
import { formWith, sendForm } from "@/tests/support/plain-form";
import { databaseOf, PASSWORD, somebody } from "@/tests/support/who";

/** A site as it is reached by people: over https, behind one proxy. */
export const PUBLIC = "https://upr.example.org";

/** A running site with somebody in it. */
export interface Site {
  instance: Instance;
  db: Db;
  /** Of a validator of one organisation. */
  email: string;
  personId: string;
  stop: () => Promise<void>;
}

/** Starts it. `settings`: variables of its environment. */
export async function startSite(settings: Record<string, string>): Promise<Site> {
  const errors = openSync(devNull, "w");
  const of = { PUBLIC_ADDRESS: PUBLIC, TRUSTED_PROXIES: "1", ...settings };
  const instance = await startInstance({ errors, settings: of });
  const db = databaseOf(instance);
  const { id: personId, email } = await somebody(db, "Vuthy Validator", "administrator");
  const stop = async () => {
    db.$client.close();
    await instance.stop();
  };
  return { instance, db, email, personId, stop };
}

/** What is asked, and from where: each part of the drill comes from places of its own. */
export interface Question {
  path: string;
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

export interface Reply {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** Asks with just these headers; Host may be among them. */
export function ask({ instance }: Pick<Site, "instance">, question: Question): Promise<Reply> {
  const { path, method = "GET", headers = {}, body } = question;
  const { hostname, port } = new URL(instance.baseUrl);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers, agent: false }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (piece: string) => (text += piece));
      answer.on("error", reject);
      answer.on("end", () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }),
      );
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

/** Signs in by the form; gives the lines by which cookies are set. */
export async function signIn({ instance, email }: Site): Promise<string[]> {
  const address = `${instance.baseUrl}/sign-in`;
  const form = formWith(await (await fetch(address)).text(), address, "password");
  const entered = { email, password: PASSWORD, next: "/account" };
  const answer = await sendForm(form, entered, { origin: PUBLIC });
  if (answer.status !== 303) throw new Error(`${email} cannot sign in: ${answer.status}`);
  return answer.headers.getSetCookie();
}

/** The Cookie header of what was set. */
export const carried = (lines: readonly string[]): string =>
  lines.map((line) => line.split(";")[0]).join("; ");
