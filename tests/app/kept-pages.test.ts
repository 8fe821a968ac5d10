import { NextRequest } from "next/server";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { keptPage as bytesOfKeptPage, nonceFor } from "@/app/_server/kept-pages";
import type { Db } from "@/db/client";
import { recordUpdate } from "@/db/commands/record-update";
import { seededDatabase } from "@/tests/support/database";
import { anOrganisation, aPerson } from "@/tests/support/people";

// Both need a server that answers a request.
vi.mock("server-only", () => ({}));
let db: Db;
vi.mock("@/app/_server/database", () => ({ readerNow: () => db }));

const PUBLIC = [
  "/",
  "/recommendations",
  "/recommendations/A?x=1",
  "/evidence",
  "/midterm?y",
  "/method",
  "/data?review=KHM-3",
];
const HTML = { accept: "text/html,application/xhtml+xml" };

const ask = (path: string, init: { method?: string; headers?: HeadersInit } = {}) =>
  new NextRequest(`http://anybody.example${path}`, { headers: HTML, ...init });

const keptPage = async (...asked: Parameters<typeof bytesOfKeptPage>) =>
  (await bytesOfKeptPage(...asked))?.toString("utf8") ?? null;

type Fetch = (address: string, init: RequestInit) => Promise<Response>;

/** Makes a page as the server does: with the nonce that its own proxy gives for this question. */
const make = vi.fn<Fetch>(async (address, init) => {
  const nonce = nonceFor(new NextRequest(address, { headers: init.headers }));
  return new Response(`<script nonce="${nonce}"></script>${address}`);
});

beforeEach(() => {
  db = seededDatabase();
  delete (globalThis as { uprPages?: unknown }).uprPages;
  make.mockReset();
  vi.stubGlobal("fetch", make);
  vi.stubEnv("NODE_ENV", "production");
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

test.each(PUBLIC)("the page %s is made once, by this process, and handed to all", async (path) => {
  const pages = await Promise.all(
    Array.from({ length: 5 }, (_, n) => keptPage(ask(path), false, `own-${n}`)),
  );
  expect(pages).toEqual(
    pages.map((_, n) => `<script nonce="own-${n}"></script>http://127.0.0.1:3000${path}`),
  );
  expect(make).toHaveBeenCalledTimes(1);
});

test("each address, with what is asked there, has a page of its own", async () => {
  const pages = await Promise.all(
    ["/evidence?a=1", "/evidence?a=2", "/evidence"].map((path) => keptPage(ask(path), false, "n")),
  );
  expect(new Set(pages).size).toBe(3);
});

describe("nothing kept is handed to", () => {
  test.each<[string, NextRequest, boolean]>([
    ["somebody who is signed in", ask("/"), true],
    ["a form that is sent", ask("/", { method: "POST" }), false],
    ["a question for the head alone", ask("/", { method: "HEAD" }), false],
    ["a question for a part of a page", ask("/", { headers: { accept: "*/*" } }), false],
    ["one that does not say what it takes", ask("/", { headers: {} }), false],
    ...[
      ...["/account", "/sign-in", "/setup?token=x", "/admin", "/invite/x", "/not-there"],
      ...["/recommendations/A/record", "/midterm/download/csv", "/evidence/A/B", "/methods"],
      ...["/data/updates.csv", "/feed"],
    ].map((path): [string, NextRequest, boolean] => [`those at ${path}`, ask(path), false]),
  ])("%s", async (_, request, hasSession) => {
    await keptPage(ask(request.nextUrl.pathname), false, "n");
    make.mockClear();
    expect(await keptPage(request, hasSession, "n")).toBeNull();
    expect(make).not.toHaveBeenCalled();
  });

  test("anybody while the project is being worked on", async () => {
    vi.stubEnv("NODE_ENV", "development");
    expect(await keptPage(ask("/"), false, "n")).toBeNull();
  });

  test("this process itself, which would wait for itself", async () => {
    await keptPage(ask("/"), false, "n");
    const headers = make.mock.calls[0]?.[1].headers;
    expect(await keptPage(ask("/method", { headers }), false, "n")).toBeNull();
    expect(make).toHaveBeenCalledTimes(1);
  });
});

test("what stands in for a reader's nonce leaves in no page, and is given to nobody who asks", async () => {
  await keptPage(ask("/"), false, "n");
  const headers = make.mock.calls[0]?.[1].headers;
  const placeholder = nonceFor(ask("/", { headers }));
  for (const nonce of ["first", "second"]) {
    const page = await keptPage(ask("/"), false, nonce);
    expect(page).toContain(`nonce="${nonce}"`);
    expect(page).not.toContain(placeholder);
  }
  const names = Object.keys(headers ?? {});
  const guessed = Object.fromEntries(names.map((name) => [name, "guess"]));
  const given = [ask("/"), ask("/", { headers: guessed })].map(nonceFor);
  expect(new Set([placeholder, ...given]).size).toBe(3);
});

test("a page is made again once something is published, not when somebody saves a draft", async () => {
  const organisationId = anOrganisation(db, "Ministry", "government");
  const actor = aPerson(db, "Chan", { organisationId, track: "government", role: "validator" });
  const said = { ref: "KHM-HC-2019-01", organisationId, status: "partial", reason: "x" };
  let draft: object | undefined;
  const timesMadeAfter = async (step: "save" | "publish") => {
    draft = recordUpdate(db, actor, { ...said, asOf: "2024-01-01", draft, step });
    await keptPage(ask("/"), false, "n");
    return make.mock.calls.length;
  };
  await keptPage(ask("/"), false, "n");
  expect(await timesMadeAfter("save")).toBe(1);
  expect(await timesMadeAfter("publish")).toBe(2);
});

test("a page is made again on another day", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2024-05-08T09:00:00Z") });
  await keptPage(ask("/"), false, "n");
  vi.setSystemTime(new Date("2024-05-09T09:00:00Z"));
  await keptPage(ask("/"), false, "n");
  vi.useRealTimers();
  expect(make).toHaveBeenCalledTimes(2);
});

test("of many who ask at once for more than is kept, each gets their page", async () => {
  const filler = "x".repeat(1_400_000);
  let answer = () => {};
  const allHaveAsked = new Promise<void>((resolve) => (answer = resolve));
  vi.stubGlobal("fetch", async (address: string) => {
    await allHaveAsked;
    return new Response(address + filler);
  });
  const asked = Array.from({ length: 40 }, (_, n) => `/recommendations?q=${n}`);
  const pages = asked.map((path) => keptPage(ask(path), false, "n"));
  answer();
  const answers = (await Promise.all(pages)).map((page) => page?.slice(0, -filler.length));
  expect(answers).toEqual(asked.map((path) => `http://127.0.0.1:3000${path}`));
});

test("a page that is too large to keep is handed out all the same", async () => {
  const page = "x".repeat(4_000_000);
  make.mockImplementation(async () => new Response(page));
  for (const times of [1, 2]) {
    expect(await keptPage(ask("/"), false, "n")).toBe(page);
    expect(make).toHaveBeenCalledTimes(times);
  }
});

describe("what cannot be made is made the ordinary way, and tried again", () => {
  test.each<[string, Fetch]>([
    ["an error", async () => new Response("broken", { status: 500 })],
    ["nothing there", async () => new Response("not there", { status: 404 })],
    [
      "a way elsewhere",
      async (_address, { redirect }) =>
        redirect === "manual"
          ? Response.redirect("http://elsewhere.example/")
          : new Response("elsewhere"),
    ],
    ["no answer", () => Promise.reject(new Error("refused"))],
  ])("%s", async (_, answer) => {
    vi.spyOn(process.stderr, "write").mockReturnValue(true);
    vi.stubGlobal("fetch", answer);
    expect(await keptPage(ask("/"), false, "n")).toBeNull();
    vi.stubGlobal("fetch", make);
    expect(await keptPage(ask("/"), false, "n")).toContain("nonce");
  });
});
