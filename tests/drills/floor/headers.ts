import { createConnection } from "node:net";
import { actionNamed } from "@/tests/support/server-actions";
import { atLeast, type Figure, none } from "@/tests/drills/drill";
import { ask, carried, PUBLIC, type Question, type Reply, signIn, type Site } from "./site";

/** What each answer has to say; the policy is looked at in its parts. */
const EXPECTED: Record<string, RegExp> = {
  "content-security-policy":
    /^(?!.*unsafe)(?=.*default-src 'none')(?=.*base-uri 'none')(?=.*frame-ancestors 'none')/,
  "x-content-type-options": /^nosniff$/,
  "referrer-policy": /^same-origin$/,
  "cross-origin-opener-policy": /^same-origin$/,
  "cross-origin-resource-policy": /^same-origin$/,
  "strict-transport-security": /^max-age=31536000$/,
};

/** Next itself answers that: by 500, and without a word of it. */
const NO_ARGUMENTS = "an action with arguments that are none";

const LONG = "a".repeat(16 * 1024);
const FORM = { "content-type": "application/x-www-form-urlencoded" };

/** One of each sort of answer: by a page, by a route, by Next itself, by the front door. */
function questions(cookie: string, script: string): Record<string, Question> {
  const html = { accept: "text/html" };
  const action = { "next-action": actionNamed("app/sign-in/actions.ts enter").id };
  return {
    "a page": { path: "/", headers: html },
    "a page made for its reader": { path: "/account", headers: { ...html, cookie } },
    "a page's payload": { path: "/method?_rsc=1", headers: { rsc: "1" } },
    "a page's head": { path: "/method", method: "HEAD" },
    "a way on": { path: "/account", headers: html },
    "a way on to the address without a stroke": { path: "/method/" },
    "no page": { path: "/nope", headers: html },
    "no recommendation": { path: "/recommendations/KHM-HC-2019-99", headers: html },
    "no picture": { path: "/nope.png", headers: { "sec-fetch-dest": "image" } },
    "no static file": { path: "/_next/static/nope.js" },
    "a static file": { path: script },
    "a static file that is sent to": { path: script, method: "POST", headers: FORM, body: "a=b" },
    "Next's pictures": { path: "/_next/image?url=%2Fa.png&w=64&q=75" },
    "Next's data": { path: "/_next/data/build/index.json" },
    "a hidden file": { path: "/.env" },
    "the sources of a script": { path: `${script}.map` },
    "a file": { path: "/midterm/download/csv?layout=government" },
    "no format": { path: "/midterm/download/nope" },
    "a citation": { path: "/recommendations/KHM-HC-2019-01/cite/ris" },
    "no file of evidence": { path: "/evidence/a/files/b" },
    "a method that is not taken": { path: "/evidence/a/files", method: "PUT" },
    "a page that is sent to": { path: "/", method: "PATCH", headers: { origin: PUBLIC } },
    "an upload by nobody": {
      path: "/midterm/fill/upload",
      method: "POST",
      headers: { ...FORM, origin: PUBLIC },
      body: "a=b",
    },
    "a form from elsewhere": { path: "/sign-in", method: "POST", headers: FORM, body: "a=b" },
    "a form with an Origin that is none": {
      path: "/sign-in",
      method: "POST",
      headers: { ...FORM, origin: "::" },
      body: "a=b",
    },
    "an action that there is not": {
      path: "/sign-in",
      method: "POST",
      headers: { origin: PUBLIC, "next-action": "0".repeat(42) },
      body: "[]",
    },
    [NO_ARGUMENTS]: {
      path: "/sign-in",
      method: "POST",
      headers: { origin: PUBLIC, ...action, "content-type": "text/plain" },
      body: "{",
    },
    "a body that is too large": {
      path: "/",
      method: "POST",
      headers: { origin: PUBLIC, "content-length": "1000000000" },
      body: "a",
    },
    "an address that is too long": { path: `/?${LONG}` },
    "headers that are too long": { path: "/", headers: { a: LONG, b: LONG, c: LONG, d: LONG } },
    "an address that cannot be decoded": { path: "/%E0%A4%A" },
    options: { path: "/", method: "OPTIONS" },
  };
}

/** An answer to what is no request at all. */
function broken({ instance }: Site, text: string): Promise<Reply> {
  const { hostname, port } = new URL(instance.baseUrl);
  return new Promise((resolve, reject) => {
    const socket = createConnection({ host: hostname, port: Number(port) });
    let got = "";
    socket.setEncoding("utf8").on("data", (piece: string) => (got += piece));
    socket.on("error", reject);
    socket.on("close", () => {
      const [head = "", body = ""] = got.split("\r\n\r\n", 2);
      const [first = "", ...lines] = head.split("\r\n");
      const headers = Object.fromEntries(
        lines.map((line) => [
          line.split(":")[0]?.toLowerCase() ?? "",
          line.replace(/^[^:]*: ?/, ""),
        ]),
      );
      resolve({ status: Number(first.split(" ")[1] ?? 0), headers, body });
    });
    socket.write(text);
  });
}

const lacks = ({ headers }: Reply): string[] =>
  Object.entries(EXPECTED)
    .filter(([name, pattern]) => !pattern.test(String(headers[name] ?? "")))
    .map(([name]) => name);

/** What every sort of answer brings along. */
export async function headerFigures(site: Site): Promise<{ figures: Figure[]; lacking: string[] }> {
  const cookie = carried(await signIn(site));
  const page = await ask(site, { path: "/", headers: { accept: "text/html" } });
  const script = /src="(\/_next\/static\/[^"]+\.js)/.exec(page.body)?.[1] ?? "/no-script";
  const asked = questions(cookie, script);
  const answers: [string, Reply][] = [];
  for (const [name, question] of Object.entries(asked))
    answers.push([name, await ask(site, question)]);
  answers.push(["no request", await broken(site, "what is this\r\n\r\n")]);
  answers.push([
    "two lengths",
    await broken(
      site,
      "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    ),
  ]);
  const lacking = answers.flatMap(([name, reply]) =>
    lacks(reply).map((header) => `${name} (${reply.status}): ${header}`),
  );
  const nonces = answers.filter(([, { headers, body }]) => {
    const nonce = /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1];
    const scripts = [...body.matchAll(/<script(?![^>]*\bnonce="([^"]+)")/g)];
    return body.includes("<script") && (!nonce || scripts.length > 0);
  });
  const statuses = new Set(answers.map(([, { status }]) => status));
  return {
    lacking,
    figures: [
      atLeast("sorts of answers looked at", answers.length, 30),
      atLeast("different statuses among them", statuses.size, 10),
      none(
        "answers that lack one of six headers, or with 'unsafe' in the policy",
        new Set(lacking.map((line) => line.split(":")[0])).size,
      ),
      none("pages with a script that has no nonce", nonces.length),
      none(
        "answers of 500 and more, but to arguments that no page sends",
        answers.filter(([name, { status }]) => status >= 500 && name !== NO_ARGUMENTS).length,
      ),
    ],
  };
}
