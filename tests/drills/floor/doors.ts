import { setTimeout } from "node:timers/promises";
import { atLeast, type Figure, holds, none } from "@/tests/drills/drill";
import { actionNamed } from "@/tests/support/server-actions";
import { ask, PUBLIC, type Reply, type Site } from "./site";

const EVIL = "evil.example";

/** How long somebody waits for an answer, in ms. */
const PATIENCE = 15_000;

/** Headers by which Next was once talked past what stands before a page, or into another page. */
const TRICKS: Record<string, Record<string, string>> = {
  "CVE-2025-29927": { "x-middleware-subrequest": Array(7).fill("proxy").join(":") },
  "CVE-2025-29927, the older name": {
    "x-middleware-subrequest": Array(7).fill("middleware").join(":"),
  },
  "CVE-2025-29927, in src": { "x-middleware-subrequest": Array(7).fill("src/proxy").join(":") },
  "a subrequest with an id": {
    "x-middleware-subrequest": "proxy",
    "x-middleware-subrequest-id": "0",
  },
  "a page that was rewritten": { "x-middleware-rewrite": "/admin" },
  "a page that is to be gone on to": { "x-middleware-next": "1", "x-middleware-skip": "1" },
  "headers in place of others": {
    "x-middleware-override-headers": "cookie",
    "x-middleware-request-cookie": "a=b",
  },
  "parameters of the route": { "x-now-route-matches": "1=admin", "x-matched-path": "/admin" },
  "an invoked page": {
    "x-invoke-path": "/admin",
    "x-invoke-output": "/admin",
    "x-invoke-status": "200",
  },
  "data of a page": { "x-nextjs-data": "1" },
  "a page that is resumed": { "next-resume": "1", "x-next-resume-state-length": "2" },
  "an original address": { "x-original-url": "/admin", "x-rewrite-url": "/admin" },
  "another method": { "x-http-method-override": "PUT" },
  "a payload": { rsc: "1", "next-router-state-tree": "%5B%22%22%2C%7B%7D%5D" },
  "a payload fetched beforehand": {
    rsc: "1",
    "next-router-prefetch": "1",
    "next-router-segment-prefetch": "/_tree",
  },
  "an action passed on": { "x-action-forwarded": "1", "next-action": "0".repeat(42) },
  "the page that is kept": { "x-page-to-keep": "secret", accept: "text/html" },
  "another host": { host: EVIL },
  "another host, passed on": { "x-forwarded-host": EVIL },
  "another scheme, passed on": {
    "x-forwarded-proto": "https",
    "x-forwarded-host": EVIL,
    "x-forwarded-port": "443",
  },
  "another scheme that there is not": { "x-forwarded-proto": "gopher" },
  Forwarded: { forwarded: `for=127.0.0.1;host=${EVIL};proto=https` },
};

/** What only some may see. */
const CLOSED = [
  "/admin",
  "/admin/imports",
  "/desk",
  "/account",
  "/organisations/a",
  "/desk/sheet/download",
];
const OPEN = ["/", "/recommendations", "/nope", "/sign-in"];

/** What a reader sees of an answer: without what differs from one to the next. */
const seen = ({ status, headers, body }: Reply): string => {
  const text = body
    .replace(/<script[\s\S]*?<\/script>/g, "")
    .replace(/nonce="[^"]*"|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "");
  return `${status} ${String(headers.location ?? "")} ${String(headers["content-type"]).includes("html") ? text : ""}`;
};

/** What forged headers of Next's own and of proxies open, and what stays of them for others. */
export async function doorFigures(site: Site): Promise<Figure[]> {
  let tried = 0;
  let letIn = 0;
  let poisoned = 0;
  let failed = 0;
  const html = { accept: "text/html" };
  for (const trick of Object.values(TRICKS)) {
    for (const path of [...CLOSED, ...OPEN]) {
      const reply = await ask(site, { path, headers: { ...html, ...trick } });
      tried += 1;
      if (reply.status >= 500) failed += 1;
      if (CLOSED.includes(path) && reply.status === 200 && !("rsc" in trick)) letIn += 1;
      const { location = "" } = reply.headers;
      if (`${reply.body}${String(location)}`.includes(EVIL)) poisoned += 1;
    }
  }
  let changed = 0;
  for (const path of OPEN) {
    const [first, second] = [
      await ask(site, { path, headers: { ...html, "x-forwarded-host": EVIL, host: EVIL } }),
      await ask(site, { path, headers: html }),
    ];
    if (seen(first) !== seen(second) || second.body.includes(EVIL)) changed += 1;
  }
  let hanging = 0;
  const upgrade = { connection: "Upgrade", upgrade: "websocket", "sec-websocket-version": "13" };
  for (const path of ["/admin", "/_next/webpack-hmr"]) {
    const ended = ask(site, { path, headers: upgrade }).catch(() => null);
    const patience = setTimeout(PATIENCE, "hanging" as const);
    if ((await Promise.race([ended, patience])) === "hanging") hanging += 1;
    tried += 1;
  }
  // Next passes an action on to the page that has it: once, where that is not there either.
  const known = { "next-action": actionNamed("app/admin/actions.ts revoke").id };
  const roundabout = await ask(site, {
    ...{ path: "/admin", method: "POST", body: "[]" },
    headers: { origin: PUBLIC, "content-type": "text/plain", ...known },
  }).catch(() => null);
  const forgedActions = ["0".repeat(40), "0".repeat(42), "__proto__", "../admin", "7f".repeat(21)];
  for (const id of forgedActions) {
    const headers = { origin: PUBLIC, "next-action": id, "content-type": "text/plain" };
    const { status } = await ask(site, { path: "/admin", method: "POST", headers, body: "[]" });
    tried += 1;
    if (status >= 500) failed += 1;
    if (status === 200) letIn += 1;
  }
  return [
    atLeast("forged headers tried on pages that are open and closed", tried, 200),
    none("that let a visitor in", letIn),
    none("after which an answer names the other host", poisoned + changed),
    none("answered by 500 and more", failed),
    holds("an action is not passed on for ever", roundabout?.status === 409),
    none("who asked for another protocol and was left hanging", hanging),
  ];
}
