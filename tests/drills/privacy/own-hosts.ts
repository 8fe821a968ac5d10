import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { openBrowser } from "@/tests/support/browser";
import { eachOf } from "@/tests/support/crawl";
import type { Cast, Role } from "@/tests/support/roles";
import { atLeast, type Figure, none } from "@/tests/drills/drill";

/** What a browser asked for, as its own log of the network tells. */
export interface Asked {
  /** Addresses on the instance's own host, each as often as it was asked for. */
  own: number;
  /** Other hosts: requests, and names looked up. */
  others: string[];
}

type Params = Record<string, unknown>;

interface NetLog {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; params?: Params }[];
}

const OWN = new Set(["localhost", "127.0.0.1", "[::1]", "::1"]);
const OVER_THE_NET = /^(?:https?|wss?|ftp):/;

/** The host that an event is about; null where it is about none. */
function hostOf({ url, host }: Params): string | null {
  if (typeof url === "string" && OVER_THE_NET.test(url)) return new URL(url).hostname;
  if (typeof host === "string")
    return new URL(host.includes("//") ? host : `http://${host}`).hostname;
  return null;
}

/* Chromium sends it the shape of forms, wherever they are, to learn which fields to fill in. */
const OF_CHROMIUM = /^content-autofill\.googleapis\.com$/;

const NETWORK = /^(?:URL_REQUEST_START_JOB|HOST_RESOLVER_MANAGER_REQUEST)$/;

/**
 * Whether a page made the browser do it: what Chromium asks on its own behalf (for updates, for accounts)
 * stands under no site, or under its maker's.
 */
function isOfPage({
  network_isolation_key: key,
  network_anonymization_key: other,
}: Params): boolean {
  return String(key ?? other ?? "").includes("://localhost");
}

/** Reads Chromium's log (--log-net-log). */
function askedIn(path: string): Asked {
  const { constants, events } = JSON.parse(readFileSync(path, "utf8")) as NetLog;
  const names = new Map(Object.entries(constants.logEventTypes).map(([name, id]) => [id, name]));
  const asked: Asked = { own: 0, others: [] };
  for (const { type, params } of events) {
    const name = names.get(type) ?? "";
    const host = params && NETWORK.test(name) && isOfPage(params) ? hostOf(params) : null;
    if (host === null || OF_CHROMIUM.test(host)) continue;
    if (!OWN.has(host)) asked.others.push(`${name} ${host}`);
    else if (name === "URL_REQUEST_START_JOB") asked.own += 1;
  }
  return asked;
}

/**
 * A page is looked at as somebody does who reads all of it: opened, unfolded, scrolled through. Gives what
 * in it names another host to load from or to tell something: also what a browser may leave for later.
 */
async function lookAt(page: Page, address: string): Promise<string[]> {
  await page.goto(address, { waitUntil: "load" });
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
    window.scrollTo(0, document.body.scrollHeight);
  });
  await page.waitForTimeout(100);
  return page.evaluate(() => {
    const attributes = ["src", "srcset", "poster", "data", "action", "ping", "background"];
    const named = [...document.querySelectorAll("*")].flatMap((element) => [
      ...attributes.map((name) => element.getAttribute(name)),
      ...(element.matches("link, image, use") ? [element.getAttribute("href")] : []),
    ]);
    return named
      .filter((value) => value !== null)
      .filter((value) => URL.canParse(value, location.href))
      .filter((value) => {
        const { protocol, host } = new URL(value, location.href);
        return !["data:", "blob:"].includes(protocol) && host !== location.host;
      });
  });
}

/** What is wrong with pages beside where they ask. */
interface Faults {
  pages: number;
  named: string[];
  mayBeKept: string[];
  tellsWhereFrom: string[];
  titles: string[];
}

async function visit(
  context: BrowserContext,
  addresses: readonly string[],
  {
    role,
    baseUrl,
    words,
    faults,
  }: { role: Role; baseUrl: string; words: string[]; faults: Faults },
): Promise<void> {
  await eachOf(addresses, async (address) => {
    const page = await context.newPage();
    page.on("response", (answer) => {
      if (!answer.request().isNavigationRequest() || !answer.url().startsWith(baseUrl)) return;
      const { "cache-control": kept = "", "referrer-policy": from } = answer.headers();
      if (role !== "visitor" && !kept.includes("no-store")) faults.mayBeKept.push(address);
      if (from !== "same-origin") faults.tellsWhereFrom.push(address);
    });
    faults.named.push(...(await lookAt(page, baseUrl + address)));
    const title = await page.title();
    if (words.some((word) => title.includes(word))) faults.titles.push(address);
    faults.pages += 1;
    await page.close();
  });
}

function cookiesOf(cookie: string, url: string) {
  return cookie
    .split("; ")
    .filter(Boolean)
    .map((pair) => {
      const [name = "", ...value] = pair.split("=");
      return { name, value: value.join("="), url };
    });
}

/**
 * Every page, as these roles see it, in a browser that logs whatever it sends. `words`: what may stand in
 * no title.
 */
export async function ownHosts(
  cast: Cast,
  asked: { addressesFor: (role: Role) => string[]; roles: readonly Role[]; words: string[] },
): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "upr-net-log-"));
  const log = join(folder, "log.json");
  const { baseUrl } = cast.instance;
  const faults: Faults = { pages: 0, named: [], mayBeKept: [], tellsWhereFrom: [], titles: [] };
  const browser = await openBrowser([`--log-net-log=${log}`]);
  try {
    for (const role of asked.roles) {
      const context = await browser.newContext();
      await context.addCookies(cookiesOf(cast.cookies[role], baseUrl));
      await visit(context, asked.addressesFor(role), { role, baseUrl, words: asked.words, faults });
      await context.close();
    }
  } finally {
    await browser.close();
  }
  const { own, others } = askedIn(log);
  rmSync(folder, { recursive: true, force: true });
  const looked = `${own} requests on ${faults.pages} pages`;
  const first = others[0] ? ` (first: ${others[0]})` : "";
  return [
    none(`requests to and look-ups of other hosts, of ${looked}${first}`, others.length),
    none("elements that name another host to load from", faults.named.length),
    atLeast("requests to the instance itself for each page looked at", own / faults.pages, 2),
    none("pages of somebody signed in that a browser may keep", faults.mayBeKept.length),
    none("pages that tell a linked site where a reader came from", faults.tellsWhereFrom.length),
    none(
      "titles, kept by a browser's history, with a name or a private text",
      faults.titles.length,
    ),
  ];
}
