import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { strFromU8, unzipSync } from "fflate";

/** Where somebody is asking, and with which cookies. */
export interface Visit {
  baseUrl: string;
  /** The Cookie header; empty for none. */
  cookie: string;
}

/** Everything that came for one question, as text. */
export interface Answer {
  /** Path and query. */
  address: string;
  as: "document" | "payload";
  status: number;
  /** A line a header. */
  headers: string;
  /** Of an office file, the text of all its parts. */
  body: string;
}

const OFFICE = /officedocument/;

async function textOf(response: Response): Promise<string> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (!OFFICE.test(response.headers.get("content-type") ?? ""))
    return new TextDecoder().decode(bytes);
  const parts = Object.entries(unzipSync(bytes));
  return parts.map(([name, content]) => `${name}\n${strFromU8(content)}`).join("\n");
}

const HEADERS = { document: { accept: "text/html" }, payload: { accept: "*/*", rsc: "1" } };

/** Where the router asks for a whole page: without this mark it is sent on to the address that has it. */
const asPayload = (address: string) => `${address}${address.includes("?") ? "&" : "?"}_rsc`;

/** Asks for an address as a browser does, or for what React makes of it. Redirections are not followed. */
export async function ask(
  { baseUrl, cookie }: Visit,
  address: string,
  as: Answer["as"] = "document",
): Promise<Answer> {
  const headers = { ...HEADERS[as], ...(cookie ? { cookie } : {}) };
  const asked = as === "payload" ? asPayload(address) : address;
  const response = await fetch(baseUrl + asked, { headers, redirect: "manual" });
  const lines = [...response.headers].map(([name, value]) => `${name}: ${value}`).join("\n");
  return { address, as, status: response.status, headers: lines, body: await textOf(response) };
}

/** Does this with each, a few at a time. */
export async function eachOf<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const rest = [...items.entries()];
  const hand = async () => {
    for (let next = rest.shift(); next; next = rest.shift()) results[next[0]] = await work(next[1]);
  };
  await Promise.all(Array.from({ length: 6 }, hand));
  return results;
}

/** A route of the app: "/evidence/[id]", and whether it is a page. */
export interface Route {
  pattern: string;
  isPage: boolean;
}

/** Every route that has an address, by its pattern. */
export function routes(): Route[] {
  return readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file))
    .map((file) => ({
      pattern: join("/", dirname(file)),
      isPage: file.endsWith("page.tsx"),
    }))
    .toSorted((a, b) => a.pattern.localeCompare(b.pattern));
}

const expressionOf = ({ pattern }: Route) =>
  new RegExp(`^${pattern.replace(/\[[^\]]+\]/g, "[^/]+")}$`);

const LINK = /(?:href|src|action)="([^"]+)"/g;

/** The addresses of this site to which a page, or a redirection, leads. */
function linksOf(answer: Answer, baseUrl: string): string[] {
  const written = [...answer.body.matchAll(LINK)].map(([, link]) => link ?? "");
  const sent = /^location: (.+)$/m.exec(answer.headers)?.[1];
  return [...written, ...(sent ? [sent] : [])].flatMap((link) => {
    const to = link.replaceAll("&amp;", "&");
    if (!URL.canParse(to, baseUrl + answer.address)) return [];
    const { origin, pathname, search } = new URL(to, baseUrl + answer.address);
    const isPage = origin === baseUrl && !/^\/(_next|icon)/.test(pathname);
    return isPage ? [pathname + search] : [];
  });
}

interface Crawl extends Visit {
  /** Addresses to begin with; all of them are asked for. */
  starts: readonly string[];
  /** How many more addresses are asked for of each route. */
  most: number;
}

/** Everything that comes by way of links, as a document and as React's payload. */
export async function crawl({ starts, most, ...visit }: Crawl): Promise<Answer[]> {
  const known = routes().map((route) => ({ ...route, is: expressionOf(route) }));
  // A fixed address stands before one with a parameter, as in the app.
  const routeOf = (path: string) =>
    known.find(({ pattern }) => pattern === path) ?? known.find(({ is }) => is.test(path));
  const seen = new Set(starts);
  const taken = new Map<string, number>();
  const isWanted = (address: string) => {
    const route = routeOf(new URL(address, visit.baseUrl).pathname)?.pattern ?? "none";
    const count = taken.get(route) ?? 0;
    if (seen.has(address) || count >= most) return false;
    taken.set(route, count + 1);
    seen.add(address);
    return true;
  };
  const asked: Answer[] = [];
  for (let next = [...seen]; next.length > 0;) {
    const documents = await eachOf(next, (address) => ask(visit, address));
    const pages = next.filter((at) => routeOf(new URL(at, visit.baseUrl).pathname)?.isPage);
    asked.push(...documents, ...(await eachOf(pages, (address) => ask(visit, address, "payload"))));
    next = documents.flatMap((answer) => linksOf(answer, visit.baseUrl)).filter(isWanted);
  }
  return asked;
}
