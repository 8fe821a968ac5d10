import { actionNamed } from "@/tests/support/server-actions";
import { PUBLIC, type Question } from "./site";

/** Next itself answers that: by 500, and without a word of it. */
export const NO_ARGUMENTS = "an action with arguments that are none";

const LONG = "a".repeat(16 * 1024);
const FORM = { "content-type": "application/x-www-form-urlencoded" };

/** What is asked for: of pages, of routes, of Next itself, of the front door. */
function read(cookie: string, script: string): Record<string, Question> {
  const html = { accept: "text/html" };
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
    "Next's pictures": { path: "/_next/image?url=%2Fa.png&w=64&q=75" },
    "Next's data": { path: "/_next/data/build/index.json" },
    "a hidden file": { path: "/.env" },
    "the sources of a script": { path: `${script}.map` },
    "a file": { path: "/midterm/download/csv?layout=government" },
    "no format": { path: "/midterm/download/nope" },
    "a citation": { path: "/recommendations/KHM-HC-2019-01/cite/ris" },
    "no file of evidence": { path: "/evidence/a/files/b" },
    "data that are open": { path: "/data", headers: html },
    "a feed": { path: "/feed" },
    "whom to tell of a hole": { path: "/.well-known/security.txt" },
    "an address that is too long": { path: `/?${LONG}` },
    "headers that are too long": { path: "/", headers: { a: LONG, b: LONG, c: LONG, d: LONG } },
    "an address that cannot be decoded": { path: "/%E0%A4%A" },
    options: { path: "/", method: "OPTIONS" },
  };
}

/** What is sent, and by other methods than those that are taken. */
function sent(script: string): Record<string, Question> {
  const action = { "next-action": actionNamed("app/sign-in/actions.ts enter").id };
  return {
    "a static file that is sent to": { path: script, method: "POST", headers: FORM, body: "a=b" },
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
  };
}

/** One of each sort of answer. */
export const questions = (cookie: string, script: string): Record<string, Question> => ({
  ...read(cookie, script),
  ...sent(script),
});
