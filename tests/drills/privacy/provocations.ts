import { readdirSync, renameSync } from "node:fs";
import { request } from "node:http";
import { connect } from "node:net";
import { join } from "node:path";
import type { Cast, Role } from "@/tests/support/roles";
import { actionBody, actionNamed, serverActions } from "@/tests/support/server-actions";
import type { Marks } from "./marks";

/** Names of fields that some form of the site has; each is sent with a mark. */
const FIELDS = [
  ...["name", "email", "password", "passwordAgain", "currentPassword", "token", "code", "next"],
  ...["reason", "measures", "results", "challenges", "assistance", "nextSteps", "midTermNote"],
  ...[
    "text",
    "comment",
    "title",
    "publisher",
    "address",
    "note",
    "id",
    "ref",
    "personId",
    "section",
  ],
  ...["organisationId", "documentId", "updateId", "draftId", "status", "asOf", "step", "q", "kind"],
];

export interface Journey {
  cast: Cast;
  marks: Marks;
  roles: readonly Role[];
  /** A concrete address of a route: of "/evidence/[id]". */
  addressOf: (route: string) => string;
  /** How many requests were sent, and how many were answered by a fault of the program. */
  sent: number;
  faults: number;
}

interface Sending {
  method?: string;
  as?: Role;
  headers?: Record<string, string>;
  body?: FormData | string;
}

/** Headers that a client, or whoever is on the way, can write whatever they like into. */
function hostileHeaders({ places, word }: { places: Marks["places"]; word: string }) {
  return {
    "x-forwarded-for": `${places.forwarded}, ${places.forwarded6}`,
    "x-real-ip": places.forwarded,
    forwarded: `for="${places.forwarded}"`,
    "user-agent": `Mozilla/5.0 ${word}`,
    referer: `https://${word}.example/`,
    "accept-language": word,
  };
}

/** Asks from an address of this machine that nothing else uses, with headers full of marks. */
export async function ask(journey: Journey, path: string, sending: Sending = {}): Promise<number> {
  const { cast, marks } = journey;
  const form = new Response(sending.body ?? null);
  const bytes = Buffer.from(await form.arrayBuffer());
  const type = form.headers.get("content-type");
  const headers = {
    ...hostileHeaders({ places: marks.places, word: marks.word() }),
    ...(type && { "content-type": type }),
    ...{ cookie: cast.cookies[sending.as ?? "visitor"], origin: cast.instance.baseUrl },
    host: new URL(cast.instance.baseUrl).host,
    ...sending.headers,
  };
  const status = await new Promise<number>((resolve) => {
    const asked = request(
      cast.instance.baseUrl.replace("localhost", "127.0.0.1") + path,
      { method: sending.method ?? "GET", headers, localAddress: marks.places.real },
      (answer) => {
        answer.on("end", () => resolve(answer.statusCode ?? 0)).on("error", () => resolve(0));
        answer.resume();
      },
    );
    asked.on("error", () => resolve(0));
    asked.end(bytes.length > 0 ? bytes : undefined);
  });
  journey.sent += 1;
  if (status >= 500) journey.faults += 1;
  return status;
}

const act = (journey: Journey, id: string, path: string, as: Role, body: FormData | string) =>
  ask(journey, path, { method: "POST", as, body, headers: { "next-action": id } });

const markedForm = (marks: Marks, more: Record<string, string | Blob> = {}) => {
  const fields = { ...Object.fromEntries(FIELDS.map((name) => [name, marks.word()])), ...more };
  return actionBody({ before: [null], fields: Object.entries(fields) });
};

/** Every action of the site, with a mark in every field: almost all of it is refused. */
async function refusedForms(journey: Journey): Promise<void> {
  for (const as of journey.roles) {
    for (const { id, routes } of serverActions()) {
      const at = journey.addressOf(routes[0] ?? "/");
      const body = markedForm(journey.marks, { email: `${journey.marks.word()}@example.org` });
      await act(journey, id, at, as, body);
    }
  }
}

/** Addresses with marks in them: of things that are not there, of searches, of links that let in. */
async function strangeAddresses(journey: Journey): Promise<void> {
  const { marks } = journey;
  const paths = ["/", "/evidence/", "/recommendations/", "/invite/", "/recover/", "/editions/"];
  const questions = ["/search?q=", "/recommendations?q=", "/setup?token=", "/sign-in?next=/"];
  const files = ["/midterm/download/csv?layout=", "/midterm/download/", "/evidence/%00"];
  for (const as of journey.roles) {
    for (const path of [...paths, ...questions, ...files])
      await ask(journey, path + marks.word(), { as });
    await ask(journey, `/recommendations/%E0%A4%A${marks.word()}`, { as });
    await ask(journey, `/${marks.word().repeat(400)}`, { as });
  }
}

const RECORD = "/recommendations/KHM-HC-2019-11/record";

/** What no browser sends. */
async function brokenRequests(journey: Journey): Promise<void> {
  const { cast, marks } = journey;
  const { port } = new URL(cast.instance.baseUrl);
  const raw = (text: string) =>
    new Promise<void>((resolve) => {
      const socket = connect({
        port: Number(port),
        host: "127.0.0.1",
        localAddress: marks.places.real,
      });
      socket.on("close", () => resolve()).on("error", () => resolve());
      socket.on("data", () => socket.destroy());
      socket.setTimeout(2000, () => socket.destroy());
      socket.end(text);
    });
  await raw(`${marks.word()} / HTTP/1.1\r\n\r\n`);
  await raw(
    `GET /${marks.word()} HTTP/1.1\r\nHost: ${marks.word()}\r\nX: \u0000${marks.word()}\r\n\r\n`,
  );
  await raw(`GET / HTTP/1.1\r\nHost: a\r\nX: ${marks.word().repeat(2000)}\r\n\r\n`);
  const { id } = actionNamed("app/recommendations/[ref]/record/actions.ts autosave");
  const type = { "content-type": "multipart/form-data; boundary=x" };
  const post = (headers: Record<string, string>, body: string) =>
    ask(journey, RECORD, { method: "POST", as: "contributor", headers, body });
  await post({ "next-action": id, ...type }, `--x\r\n${marks.word()}`);
  await post({ "next-action": id, "content-type": "text/plain" }, `[{"a":"${marks.word()}`);
  const broken = new FormData();
  broken.append("0", `[null, ${marks.word()}`);
  await act(journey, id, RECORD, "contributor", broken);
  await post({ "next-action": marks.word() }, marks.word());
  await post({ "next-action": "0".repeat(42) }, marks.word());
  const elsewhere = { origin: `https://${marks.word()}.example`, "x-forwarded-host": marks.word() };
  await post({ "next-action": id, ...elsewhere }, marks.word());
  await post({ "next-action": id, "next-router-state-tree": marks.word() }, marks.word());
  await ask(journey, "/desk", {
    as: "contributor",
    headers: { rsc: "1", "next-router-state-tree": marks.word() },
  });
}

/** Files that cannot be read, under marked names; the import is thrown away afterwards. */
async function brokenFiles(journey: Journey): Promise<void> {
  const { cast, marks } = journey;
  const form = () => {
    const body = new FormData();
    body.append("file", new File([`PK\u0003\u0004 ${marks.word()}`], `${marks.word()}.xlsx`));
    body.append("organisation", cast.organisations.own);
    return body;
  };
  const send = (path: string, as: Role) => ask(journey, path, { method: "POST", as, body: form() });
  await send("/desk/sheet/upload", "contributor");
  await send("/midterm/fill/upload", "contributor");
  await send(`/evidence/${marks.word()}/files`, "contributor");
  await send("/admin/imports/upload", "administrator");
  const imports = join(cast.instance.directory, "imports");
  const [id] = readdirSync(imports);
  if (!id) throw new Error("no import was taken in");
  const discard = actionNamed("app/admin/imports/actions.ts discard");
  const body = () => actionBody({ before: [null], fields: [["id", id]] });
  const gone = () => readdirSync(imports).length === 0;
  for (let time = 0; time < 50 && !gone(); time += 1) {
    await act(journey, discard.id, "/admin/imports", "administrator", body());
  }
}

/** A statement of SQL for as long as the work takes; `undo` takes it back. */
async function meanwhile(cast: Cast, [sql, undo]: [string, string], work: () => Promise<unknown>) {
  cast.db.$client.exec(sql);
  try {
    await work();
  } finally {
    cast.db.$client.exec(undo);
  }
}

/** Faults of the program: what was being written or asked must not stand in what is said of them. */
async function faults(journey: Journey): Promise<void> {
  const { cast, marks } = journey;
  const { id } = actionNamed("app/recommendations/[ref]/record/actions.ts record");
  const said = { ref: "KHM-HC-2019-11", organisationId: cast.organisations.own, step: "save" };
  const save = () =>
    act(
      journey,
      id,
      RECORD,
      "contributor",
      markedForm(marks, {
        ...said,
        ...{ status: "partial", asOf: "2024-05-07", draftId: "", newId: crypto.randomUUID() },
      }),
    );
  const failing = `create trigger drill_fails before insert on "update" begin select raise(abort, 'drill'); end`;
  await meanwhile(cast, [failing, "drop trigger drill_fails"], save);
  const lost = [
    `alter table search_entry rename to gone`,
    `alter table gone rename to search_entry`,
  ];
  await meanwhile(cast, lost as [string, string], async () => {
    await ask(journey, `/search?q=${marks.word()}`);
    await ask(journey, `/recommendations?q=${marks.word()}`, { as: "contributor" });
  });
  const people = [`alter table account rename to gone`, `alter table gone rename to account`];
  await meanwhile(cast, people as [string, string], () =>
    act(
      journey,
      actionNamed("app/sign-in/actions.ts enter").id,
      "/sign-in",
      "visitor",
      markedForm(marks, { email: `${marks.word()}@example.org` }),
    ),
  );
}

/** Files of evidence that are not where they should be. */
async function lostFiles(journey: Journey, files: readonly string[]): Promise<void> {
  const folder = join(journey.cast.instance.directory, "files");
  renameSync(folder, `${folder}-away`);
  try {
    for (const path of files) await ask(journey, path, { as: "contributor" });
  } finally {
    renameSync(`${folder}-away`, folder);
  }
}

/** Everything that goes wrong, or should; `files`: addresses of files of evidence. */
export async function provoke(journey: Journey, files: readonly string[]): Promise<void> {
  await refusedForms(journey);
  await strangeAddresses(journey);
  await brokenRequests(journey);
  await brokenFiles(journey);
  await faults(journey);
  await lostFiles(journey, files);
}
