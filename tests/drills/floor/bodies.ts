import { readFileSync } from "node:fs";
import { createConnection } from "node:net";
import { atMost, atLeast, type Figure, holds, none } from "@/tests/drills/drill";
import { actionNamed } from "@/tests/support/server-actions";
import { ask, PUBLIC, type Site } from "./site";

const MB = 1024 * 1024;
const PIECE = Buffer.alloc(256 * 1024, "a");

const PATHS = ["/", "/recommendations", "/healthz", "/sign-in", "/midterm/fill/upload"];

/** How much the sender says that it sends, as headers. */
const WAYS: Record<string, string> = {
  "with its length": "Content-Length: 1073741824",
  "in pieces of unknown number": "Transfer-Encoding: chunked",
  "with a length that is a lie": "Content-Length: 10",
};

interface Blow {
  path: string;
  way: string;
  /** Of the first answer; 0 where the connection ended without one. */
  status: number;
  /** Whether it was the server that ended the connection. */
  isCut: boolean;
  /** Bytes that went out, what the system holds of them included. */
  sent: number;
}

/** Sends and sends, until the other side ends it or `most` is out. */
function blow({ instance }: Site, path: string, way: string, most: number): Promise<Blow> {
  const { hostname, port } = new URL(instance.baseUrl);
  const isChunked = WAYS[way]?.includes("chunked") ?? false;
  const action = actionNamed("app/sign-in/actions.ts enter").id;
  const head = [
    `POST ${path} HTTP/1.1`,
    `Host: ${hostname}:${port}`,
    `Origin: ${PUBLIC}`,
    ...(path === "/sign-in" ? [`Next-Action: ${action}`] : []),
    "Content-Type: text/plain",
    WAYS[way] ?? "",
  ];
  return new Promise((resolve) => {
    const socket = createConnection({ host: hostname, port: Number(port) });
    let answer = "";
    let sent = 0;
    const end = (isCut: boolean) => {
      socket.destroy();
      const status = Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0);
      resolve({ path, way, status, isCut, sent: Math.max(0, sent - socket.writableLength) });
    };
    const go = () => {
      while (sent < most && !socket.destroyed) {
        sent += PIECE.length;
        if (isChunked) socket.write(`${PIECE.length.toString(16)}\r\n`);
        const hasRoom = socket.write(PIECE);
        if (isChunked) socket.write("\r\n");
        if (!hasRoom) return;
      }
      if (sent >= most) setTimeout(() => end(false), 500);
    };
    socket.on("data", (piece) => (answer += piece.toString("latin1")));
    socket.on("drain", go);
    socket.on("error", () => end(true));
    socket.on("close", () => end(true));
    socket.setTimeout(20_000, () => end(false));
    socket.write(`${head.join("\r\n")}\r\n\r\n`);
    go();
  });
}

/** Memory of the server in MB, as the system counts it. */
const memoryOf = (pid: number): number => {
  const line = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
  return Number(line?.[1] ?? 0) / 1024;
};

async function highest(pid: number, work: () => Promise<void>): Promise<number> {
  let most = memoryOf(pid);
  const timer = setInterval(() => (most = Math.max(most, memoryOf(pid))), 20);
  await work();
  clearInterval(timer);
  return Math.max(most, memoryOf(pid));
}

/** A form, or a file to an address that does not take this one. */
const isRefused = ({ path, way, status, isCut }: Blow): boolean => {
  if (status === 413) return true;
  // Whoever goes on pouring is cut off, which may come before the answer is read.
  if (status === 0 && isCut) return true;
  // Who is nobody is sent to sign in before the file is read.
  if (path.endsWith("/upload")) return status === 303;
  // What comes after the ten bytes is no request, and ends the connection, whatever they are answered by.
  return way.endsWith("lie") && isCut;
};

/** What is small and costly: many fields, arguments in arguments. */
const COSTLY: Record<string, { type: string; body: string }> = {
  "arguments in 100,000 arguments": { type: "text/plain", body: "[".repeat(100_000) },
  "arguments in 100,000 arguments, ended": {
    type: "text/plain",
    body: `${"[".repeat(100_000)}${"]".repeat(100_000)}`,
  },
  "arguments that mean each other": {
    type: "text/plain",
    body: JSON.stringify(Array.from({ length: 20_000 }, () => "$0")),
  },
  "20,000 fields": { type: "application/x-www-form-urlencoded", body: "a=b&".repeat(20_000) },
  "a number of 200,000 digits": {
    type: "text/plain",
    body: JSON.stringify([`$n${"9".repeat(200_000)}`]),
  },
  "a name of all objects": {
    type: "text/plain",
    body: '[{"__proto__":{"a":1},"constructor":{"prototype":{}}},"$1:__proto__:constructor"]',
  },
};

const multipart = (count: number): { type: string; body: string } => {
  const part = '--b\r\nContent-Disposition: form-data; name="1_a"\r\n\r\nx\r\n';
  return { type: "multipart/form-data; boundary=b", body: `${part.repeat(count)}--b--\r\n` };
};

async function costly(site: Site): Promise<{ tried: number; slow: number }> {
  const action = actionNamed("app/sign-in/actions.ts enter").id;
  const all = { ...COSTLY, "3,000 parts": multipart(3000) };
  let slow = 0;
  for (const { type, body } of Object.values(all)) {
    const from = performance.now();
    const headers = { origin: PUBLIC, "next-action": action, "content-type": type };
    await ask(site, { path: "/sign-in", method: "POST", headers, body }).catch(() => null);
    if (performance.now() - from > 10_000) slow += 1;
  }
  return { tried: Object.keys(all).length, slow };
}

/** What becomes of bodies that are far too large, and of small ones that are costly. */
export async function bodyFigures(site: Site, short: boolean): Promise<Figure[]> {
  const { pid } = site.instance;
  const most = short ? 128 * MB : 1024 * MB;
  await ask(site, { path: "/recommendations", headers: { accept: "text/html" } });
  const before = memoryOf(pid);
  const blows: Blow[] = [];
  const peak = await highest(pid, async () => {
    for (const way of Object.keys(WAYS)) {
      blows.push(...(await Promise.all(PATHS.map((path) => blow(site, path, way, most)))));
    }
  });
  const { tried, slow } = await costly(site);
  const uploads = blows.filter(({ path }) => path.endsWith("/upload"));
  const forms = blows.filter(({ path }) => !path.endsWith("/upload"));
  const page = await ask(site, { path: "/method", headers: { accept: "text/html" } });
  return [
    atLeast(
      `bodies of ${short ? "128 MB" : "1 GB"} sent: pages, an action, an upload, by three ways`,
      blows.length,
      15,
    ),
    none(
      "of these not refused by 413 or by an end of the connection",
      blows.filter((each) => !isRefused(each)).length,
    ),
    atMost(
      "most of a form that was let in before the end, what is on the line included",
      Math.round(Math.max(...forms.map(({ sent }) => sent)) / MB),
      32,
      "MB",
    ),
    atMost(
      "most of a file that nobody waits for, what is on the line included",
      Math.round(Math.max(...uploads.map(({ sent }) => sent)) / MB),
      short ? 100 : 200,
      "MB",
    ),
    atMost(
      "memory of the server at its highest, above before",
      Math.max(0, Math.round(peak - before)),
      128,
      "MB",
    ),
    atLeast("costly arguments and forms sent to an action", tried, 7),
    none("of these that took more than 10 s", slow),
    holds("pages come as before", page.status === 200),
  ];
}
