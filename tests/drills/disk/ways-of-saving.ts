import { readFileSync } from "node:fs";
import { problems } from "@/app/_i18n/en/problems";
import { addDocument } from "@/db/commands/add-document";
import type { ErrorCode } from "@/db/domain/errors";
import { actorByPerson } from "@/db/queries/actor-by-person";
import { formWith, sendForm } from "@/tests/support/plain-form";
import type { Cast } from "@/tests/support/roles";
import { actionNamed, callAction } from "@/tests/support/server-actions";
import { A_PDF } from "@/tests/support/uploads";
import { PASSWORD } from "@/tests/support/who";

/** What somebody was told who saved something. */
export interface Told {
  isSaved: boolean;
  /** Everything that the answer says, or the page to which it leads. */
  words: string;
  /** What had been typed, where a form was to give it back. */
  typed: string | null;
}

/** Something that people save, by its name; asked again, it saves something new. */
export type WayOfSaving = readonly [what: string, save: () => Promise<Told>];

/** Whether somebody was told this failure in words, and whether what they typed was given back. */
export const wasTold = ({ isSaved, words }: Told, code: ErrorCode): boolean =>
  !isSaved && words.includes(problems.code[code]);

export const wasGivenBack = ({ words, typed }: Told): boolean =>
  typed === null || words.includes(typed);

const REF = (number: number) => `KHM-HC-2019-${String(number).padStart(2, "0")}`;

/** What is said of one recommendation after the other, with a text of its own each time. */
function sayings(organisationId: string) {
  let number = 0;
  return (more: Record<string, string>) => {
    number += 1;
    const measures = `typed ${crypto.randomUUID()}`;
    const subject = { ref: REF(number), organisationId };
    const content = { status: "partial", asOf: "2024-05-01", reason: "A reason.", measures };
    return { ...subject, newId: crypto.randomUUID(), ...content, ...more };
  };
}

/** The ways in which a page, a form without scripts, and a form with a file send what people enter. */
function senders({ cookies, instance: { baseUrl } }: Cast) {
  const headersOf = (who: keyof Cast["cookies"]) => ({ cookie: cookies[who], origin: baseUrl });

  async function byScript(action: string, fields: Record<string, string>, done: RegExp) {
    const answer = await callAction({
      address: `${baseUrl}/recommendations/${fields.ref}/record`,
      action: actionNamed(`app/recommendations/[ref]/record/actions.ts ${action}`),
      before: action === "autosave" ? [] : [null],
      fields: Object.entries(fields),
      headers: headersOf("contributor"),
    });
    const isSaved = done.test(answer.redirect ?? answer.body);
    return { isSaved, words: answer.body, typed: fields.measures ?? null };
  }

  async function byForm(
    path: string,
    field: string,
    who: keyof Cast["cookies"],
    entered: Record<string, string>,
  ): Promise<Told> {
    const page = await fetch(baseUrl + path, { headers: { cookie: cookies[who] } });
    const form = formWith(await page.text(), baseUrl + path, field);
    const answer = await sendForm(form, entered, headersOf(who));
    const typed = entered.measures ?? entered.email ?? null;
    return { isSaved: answer.status === 303, words: await answer.text(), typed };
  }

  async function byFile(path: string, who: keyof Cast["cookies"], form: FormData): Promise<Told> {
    const sending = { method: "POST", redirect: "manual", headers: headersOf(who), body: form };
    const answer = await fetch(baseUrl + path, sending as RequestInit);
    const location = answer.headers.get("location") ?? "";
    if (!location.includes("problem=")) {
      return { isSaved: answer.status === 303, words: await answer.text(), typed: null };
    }
    const page = await fetch(new URL(location, baseUrl), { headers: headersOf(who) });
    return { isSaved: false, words: await page.text(), typed: null };
  }

  return { headersOf, byScript, byForm, byFile };
}

const withFile = (bytes: Uint8Array, name: string, fields: Record<string, string> = {}) => {
  const form = new FormData();
  for (const [key, value] of Object.entries(fields)) form.append(key, value);
  form.append("file", new Blob([new Uint8Array(bytes)]), name);
  return form;
};

/** A document of the contributor's organisation, to which files may be added. */
function aReport({ db, ids, organisations }: Cast): string {
  const what = { title: "A report", publisher: "Clean Rivers", date: "2023", kind: "ngo_report" };
  const { id } = addDocument(db, actorByPerson(db, ids.contributor ?? ""), {
    ...{ newId: crypto.randomUUID(), organisationId: organisations.own, ...what },
    ...{ risk: "public_source", address: "" },
  });
  return id;
}

/** Everything by which people put something into an instance, each as the page or its form sends it. */
export function waysOfSaving(cast: Cast): WayOfSaving[] {
  const { baseUrl } = cast.instance;
  const { headersOf, byScript, byForm, byFile } = senders(cast);
  const said = sayings(cast.organisations.own);
  const documentId = aReport(cast);
  const annex = readFileSync("data/sources/annex.json");
  return [
    [
      "a draft that saves itself",
      () => byScript("autosave", { ...said({}), step: "save" }, /"saved":/),
    ],
    ["an update that is submitted", () => byScript("record", said({ step: "submit" }), /done=/)],
    [
      "a draft without scripts",
      () => {
        const { measures, ...fields } = said({ step: "save" });
        const path = `/recommendations/${fields.ref}/record`;
        return byForm(path, "measures", "contributor", { ...fields, measures });
      },
    ],
    [
      "signing in",
      () => {
        const email = "vuthy.validator@example.org";
        return byForm("/sign-in", "password", "visitor", { email, password: PASSWORD, next: "/" });
      },
    ],
    [
      "freezing an edition",
      () => byForm("/midterm/freeze?layout=civil-society", "seen", "validator", {}),
    ],
    [
      "a file of evidence",
      () => {
        const bytes = Buffer.concat([A_PDF, Buffer.from(`% ${crypto.randomUUID()}\n`)]);
        return byFile(
          `/evidence/${documentId}/files`,
          "contributor",
          withFile(bytes, "report.pdf"),
        );
      },
    ],
    [
      "a follow-up sheet",
      async () => {
        const query = `organisation=${cast.organisations.own}&review=KHM-3&scope=all`;
        const address = `${baseUrl}/desk/sheet/download?${query}`;
        const sheet = await fetch(address, { headers: headersOf("contributor") });
        const bytes = new Uint8Array(await sheet.arrayBuffer());
        const form = withFile(bytes, "sheet.xlsx", { organisation: cast.organisations.own });
        return byFile("/desk/sheet/upload", "contributor", form);
      },
    ],
    [
      "an import",
      () => byFile("/admin/imports/upload", "administrator", withFile(annex, "list.json")),
    ],
  ];
}

/** What people read. */
export const READ = [
  "/",
  "/recommendations",
  `/recommendations/${REF(1)}`,
  "/midterm",
  "/search?q=rights",
] as const;

/** What people download, which is made on the disk. */
export const DOWNLOADED = [
  "/midterm/download/docx?layout=government",
  "/midterm/download/xlsx?layout=civil-society",
  "/midterm/download/csv?layout=government",
] as const;
