import http, { type IncomingHttpHeaders, type Server } from "node:http";
import { type AddressInfo, createConnection } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from "vitest";
import { bodyLimit, SERVER_LIMITS } from "@/scripts/start/front-door/limits.mjs";

/* The real front door before a server that reads what it is sent, with patience for a blink. */
const BLINK = 400;

let server: Server;
/** What the server behind it was asked. */
let asked: { url: string; headers: IncomingHttpHeaders; bytes: number }[] = [];

beforeAll(async () => {
  Object.assign(SERVER_LIMITS, { headersTimeout: BLINK, connectionsCheckingInterval: 50 });
  Object.assign(bodyLimit("POST", "/"), { within: BLINK });
  Object.assign(bodyLimit("POST", "/midterm/fill/upload"), { stalledFor: BLINK });
  await import("@/scripts/start/front-door.mjs");
  server = http.createServer((request, response) => {
    const entry = { url: request.url ?? "", headers: request.headers, bytes: 0 };
    asked.push(entry);
    request.on("error", () => {});
    request.on("data", (piece: Buffer) => (entry.bytes += piece.length));
    request.on("end", () => response.end(`got ${entry.bytes}`));
    // What answers before it has read anything, as a route does that knows nobody.
    if (request.url === "/evidence/a/files") response.end("who are you?");
  });
  // As Next does, which then does nothing.
  server.on("upgrade", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => void server.closeAllConnections());
beforeEach(() => {
  asked = [];
});

interface Line {
  answer: string;
  /** From the first byte to the end of the connection, in ms. */
  lasted: number;
}

/** Writes these on one connection, a pause before each; gives what came until the other side ended it. */
function talk(pieces: readonly (string | Buffer)[], pause = 0): Promise<Line> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve) => {
    const from = performance.now();
    const socket = createConnection({ host: "127.0.0.1", port });
    let answer = "";
    let ended = false;
    const end = () => {
      ended = true;
      socket.destroy();
      resolve({ answer, lasted: performance.now() - from });
    };
    socket.on("data", (piece) => (answer += piece.toString("latin1")));
    socket.on("error", end);
    socket.on("end", end);
    socket.on("close", end);
    const go = async () => {
      for (const piece of pieces) {
        if (pause) await new Promise((next) => setTimeout(next, pause));
        if (ended) return;
        if (!socket.write(piece)) await new Promise((next) => socket.once("drain", next));
      }
    };
    void go();
  });
}

const HEAD = "Host: here\r\nConnection: close\r\n";
const post = (path: string, more: string) => `POST ${path} HTTP/1.1\r\n${HEAD}${more}\r\n\r\n`;
const statusOf = ({ answer }: Line) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0);
const KB = 1024;
const bytes = (count: number) => Buffer.alloc(count, "a");
const chunk = (count: number) => `${count.toString(16)}\r\n${"a".repeat(count)}\r\n`;

describe("a body", () => {
  const LIMIT = 256 * KB;
  test.each([
    ["of nothing", [post("/", "Content-Length: 0")], 200],
    ["of as much as a form may have", [post("/", `Content-Length: ${LIMIT}`), bytes(LIMIT)], 200],
    ["of one byte more, said before", [post("/", `Content-Length: ${LIMIT + 1}`)], 413],
    ["of a gigabyte, said before", [post("/", "Content-Length: 1073741824")], 413],
    [
      "in pieces, as much as a form may have",
      [post("/", "Transfer-Encoding: chunked"), chunk(LIMIT), "0\r\n\r\n"],
      200,
    ],
    [
      "in pieces, of one byte more",
      [post("/", "Transfer-Encoding: chunked"), chunk(LIMIT), chunk(1)],
      413,
    ],
    [
      "that comes with a question for a page",
      [`GET / HTTP/1.1\r\n${HEAD}Content-Length: 1\r\n\r\na`],
      413,
    ],
    [
      "in pieces, with a question for a page",
      [`GET / HTTP/1.1\r\n${HEAD}Transfer-Encoding: chunked\r\n\r\n`, chunk(1)],
      413,
    ],
    [
      "of a file, to where files go",
      [post("/evidence/x/files/", `Content-Length: ${LIMIT + 1}`)],
      413,
    ],
    [
      "of a file of 20 MB",
      [post("/midterm/fill/upload", `Content-Length: ${20 * KB * KB}`), bytes(20 * KB * KB)],
      200,
    ],
    [
      "of a list of 200 MB, said before",
      [post("/admin/imports/upload", `Content-Length: ${300 * KB * KB}`)],
      413,
    ],
    [
      "of two lengths",
      [post("/", "Content-Length: 5\r\nTransfer-Encoding: chunked"), "0\r\n\r\n"],
      400,
    ],
    ["of a length that is none", [post("/", "Content-Length: -1")], 400],
    [
      "that is asked about first, and too large",
      [post("/", "Content-Length: 999999\r\nExpect: 100-continue")],
      413,
    ],
  ])("%s", async (_, pieces, status) => {
    const line = await talk(pieces);
    expect(statusOf(line)).toBe(status);
    expect(line.answer.includes("Content-Security-Policy: default-src 'none'")).toBe(true);
    expect(Math.max(0, ...asked.map((each) => each.bytes))).toBeLessThanOrEqual(
      status === 200 ? 20 * KB * KB : LIMIT,
    );
  });

  it("is asked for where it is of a size that is taken", async () => {
    const { answer } = await talk(
      [post("/", "Content-Length: 1\r\nExpect: 100-continue"), "a"],
      20,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 /);
  });

  it("of a form that never ends is waited for in vain", async () => {
    const drops = Array.from({ length: 40 }, () => "a");
    const line = await talk([post("/", "Content-Length: 1000"), ...drops], BLINK / 8);
    expect(statusOf(line)).toBe(408);
    expect(line.answer).toContain("Nothing was kept");
  });

  it("of a file may come slowly, as long as it comes", async () => {
    const drops = Array.from({ length: 12 }, () => "a");
    const line = await talk(
      [post("/midterm/fill/upload", "Content-Length: 12"), ...drops],
      BLINK / 4,
    );
    expect(statusOf(line)).toBe(200);
    expect(line.lasted).toBeGreaterThan(2 * BLINK);
  });

  it("of a file that stops coming is given up", async () => {
    const line = await talk([post("/midterm/fill/upload", "Content-Length: 12"), "a"]);
    expect(statusOf(line)).toBe(408);
  });

  it("that nobody reads any more is not taken for ever", async () => {
    Object.assign(bodyLimit("POST", "/evidence/a/files"), { bytes: 1024 * KB });
    const pieces = Array.from({ length: 400 }, () => chunk(64 * KB));
    const open = post("/evidence/a/files", "Transfer-Encoding: chunked").replace(
      "close",
      "keep-alive",
    );
    const line = await talk([open, ...pieces], 5);
    expect(statusOf(line)).toBe(200);
    expect(line.lasted).toBeLessThan(400 * 5);
  });
});

describe("what comes before the body", () => {
  test.each([
    ["an address of 8,000 letters", `GET /?${"a".repeat(8000)} HTTP/1.1\r\n${HEAD}\r\n`, 200],
    ["an address of 16 kB", `GET /?${"a".repeat(16 * KB)} HTTP/1.1\r\n${HEAD}\r\n`, 414],
    ["headers of 64 kB", `GET / HTTP/1.1\r\n${HEAD}x: ${"a".repeat(64 * KB)}\r\n\r\n`, 431],
    ["an address of another site", `GET http://elsewhere/ HTTP/1.1\r\n${HEAD}\r\n`, 400],
    ["no request", "what is this\r\n\r\n", 400],
    ["Next's pictures", `GET /_next/image?url=%2Fa&w=1 HTTP/1.1\r\n${HEAD}\r\n`, 404],
    [
      "Next's pictures, written otherwise",
      `GET /_next%2Fimage?url=%2Fa HTTP/1.1\r\n${HEAD}\r\n`,
      404,
    ],
    ["Next's data", `GET /_next/data/a/index.json HTTP/1.1\r\n${HEAD}\r\n`, 404],
    ["a hidden file", `GET /.git/config HTTP/1.1\r\n${HEAD}\r\n`, 404],
    ["the sources of a script", `GET /_next/static/a.js.MAP HTTP/1.1\r\n${HEAD}\r\n`, 404],
    [
      "a place that is known to all sites",
      `GET /.well-known/security.txt HTTP/1.1\r\n${HEAD}\r\n`,
      200,
    ],
    [
      "something sent to a static file",
      `POST /_next/static/a.js HTTP/1.1\r\n${HEAD}Content-Length: 0\r\n\r\n`,
      405,
    ],
  ])("%s", async (_, text, status) => {
    expect(statusOf(await talk([text]))).toBe(status);
    expect(asked).toHaveLength(status === 200 ? 1 : 0);
  });

  it("is waited for in vain where it never ends", async () => {
    const line = await talk(
      ["GET / HTTP/1.1\r\n", ...Array.from({ length: 40 }, () => "a: b\r\n")],
      BLINK / 8,
    );
    expect(statusOf(line)).toBe(408);
    expect(line.lasted).toBeLessThan(BLINK * 4);
  });

  it("loses what only proxies and Next itself may say, and keeps the rest", async () => {
    const lines = [
      ...[
        "X-Middleware-Subrequest: a:a:a:a:a",
        "X-Forwarded-Host: evil",
        "X-Forwarded-Proto: https",
      ],
      ...[
        "Forwarded: host=evil",
        "X-Now-Route-Matches: 1=a",
        "X-Matched-Path: /admin",
        "X-Invoke-Path: /a",
      ],
      ...[
        "RSC: 1",
        "Next-Action: abc",
        "Cookie: a=b",
        "Origin: http://here",
        "X-Forwarded-For: 203.0.113.1",
        "X-Action-Forwarded: 1",
      ],
    ];
    await talk([`GET / HTTP/1.1\r\n${HEAD}${lines.join("\r\n")}\r\n\r\n`]);
    const [seen] = asked;
    expect(Object.keys(seen?.headers ?? {}).toSorted()).toEqual(
      [
        "connection",
        "cookie",
        "host",
        "next-action",
        "origin",
        "rsc",
        "x-forwarded-for",
        "x-action-forwarded",
      ].toSorted(),
    );
    expect(seen?.headers["x-forwarded-for"]).toBe("127.0.0.1");
  });
});

test("who asks for another protocol is answered in this one, and not left hanging", async () => {
  const upgrade = "Connection: Upgrade, close\r\nUpgrade: websocket\r\n";
  const line = await talk([`GET /a HTTP/1.1\r\nHost: here\r\n${upgrade}\r\n`]);
  expect(statusOf(line)).toBe(200);
});

test("several questions on one connection are answered in turn, and a body too large ends it", async () => {
  const ask = (path: string) => `GET ${path} HTTP/1.1\r\nHost: here\r\n\r\n`;
  const { answer } = await talk(
    [ask("/a"), ask("/b"), post("/c", "Content-Length: 1073741824")],
    20,
  );
  expect(answer.match(/HTTP\/1\.1 \d+/g)).toEqual(["HTTP/1.1 200", "HTTP/1.1 200", "HTTP/1.1 413"]);
});
