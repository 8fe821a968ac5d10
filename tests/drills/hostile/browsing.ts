import { setTimeout as wait } from "node:timers/promises";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { openBrowser } from "@/tests/support/browser";
import { measureAround, type PageRead, pressLinks, readHtml, stickingOut } from "./in-page";
import type { Marks, Planted } from "./marks";
import type { Reading } from "./scene";
import type { Tally } from "./tally";

/** What a page says when something of it has run, or was kept from running. */
const HOOK = `
  // The compiler of the drill gives functions their names by it.
  globalThis.__name = (named) => named;
  window.hostile = (...said) => console.error("hostile text ran", ...said);
  addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) =>
    console.error("policy report", violatedDirective, blockedURI, sample));
`;

/** Around so many turning texts of one page is measured: each time, the page is laid out anew. */
const MEASURED = 40;

/** What runs in a page may keep it from ever answering or closing: so long is waited for it, in ms. */
const PATIENCE = { look: 30_000, close: 5_000 };

async function within<Done>(most: number, work: Promise<Done>): Promise<Done> {
  const over = new AbortController();
  const late = wait(most, null, { signal: over.signal, ref: false }).then(() => {
    throw new Error(`no answer within ${most / 1000} s`);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    over.abort();
    late.catch(() => {});
  }
}

/** Browsers of those who read, on pages of one instance. */
export class Browsing {
  private constructor(
    private readonly browser: Browser,
    private readonly contexts: Map<Reading, BrowserContext>,
    /** A page of nothing, in which HTML is read. */
    private readonly reader: Page,
    private readonly tally: Tally,
  ) {}

  /** `settled`: what is done to each browser before it opens anything. */
  static async open(
    { baseUrl, cookies }: { baseUrl: string; cookies: Record<Reading, string> },
    tally: Tally,
    settled: (context: BrowserContext) => Promise<unknown>,
  ): Promise<Browsing> {
    const browser = await openBrowser();
    const contexts = new Map<Reading, BrowserContext>();
    for (const [who, cookie] of Object.entries(cookies)) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
      contexts.set(who as Reading, context);
      const parts = cookie.split("; ").filter((part) => part !== "");
      const pairs = parts.map((part) => {
        const [name = "", ...value] = part.split("=");
        return { name, value: value.join("="), url: baseUrl };
      });
      await context.addCookies(pairs);
      await context.addInitScript(HOOK);
      // Nothing of it may leave the machine.
      await context.route(
        (url) => url.origin !== baseUrl,
        (route) => route.abort(),
      );
      await settled(context);
    }
    const reader = await (await browser.newContext()).newPage();
    await reader.addInitScript(HOOK);
    await reader.goto("about:blank");
    return new Browsing(browser, contexts, reader, tally);
  }

  /** Reads HTML as a browser does, without running it. */
  read(html: string): Promise<PageRead> {
    return this.reader.evaluate(readHtml, html);
  }

  /** Opens a page and looks at it, whatever becomes of it. */
  async visit(as: Reading, address: string, marks: Marks): Promise<void> {
    const { tally } = this;
    const page = await this.contexts.get(as)?.newPage();
    if (!page) return;
    const at = new URL(address).pathname;
    page.on("dialog", (dialog) => void dialog.dismiss());
    page.on("console", (message) => {
      const text = message.text();
      if (text.includes("hostile text ran")) tally.ran.push(`${at}: ${text}`);
      else if (/policy report|Content Security Policy/iu.test(text))
        tally.reports.push(`${at}: ${text}`);
    });
    page.on("pageerror", ({ message }) => tally.unfinished.push(`${at}: ${message}`));
    try {
      await page.goto(address, { waitUntil: "load" });
      await within(PATIENCE.look, this.look(page, at, marks));
    } catch (error) {
      // What runs may well lead away from the page, or stop it.
      tally.unfinished.push(`${at}: ${String(error)}`);
    }
    tally.answers.opened += 1;
    await within(PATIENCE.close, page.close()).catch(() => {});
  }

  /** How often was measured around a payload in a field. */
  private readonly measured = new Map<string, number>();

  /** Those of a page around which was measured least so far. */
  private toMeasure(shown: readonly Planted[]): Planted[] {
    // A piece stands in a longer text, which is written by the same hand.
    const turning = shown.filter(
      ({ payload, shape }) => payload.kind === "direction" && shape !== "piece",
    );
    const keyOf = ({ payload, field }: Planted) => `${field}\n${payload.text}`;
    const before = (one: Planted) => this.measured.get(keyOf(one)) ?? 0;
    const least = turning.toSorted((a, b) => before(a) - before(b)).slice(0, MEASURED);
    for (const one of least) this.measured.set(keyOf(one), before(one) + 1);
    return least;
  }

  /** Presses the links of an open page, measures around what turns, and narrows it. */
  private async look(page: Page, at: string, marks: Marks): Promise<void> {
    const { tally } = this;
    tally.links.push(...(await page.evaluate(pressLinks)).map((link) => `${at}: ${link}`));
    const shown = marks.in((await page.evaluate(() => document.body.textContent)) ?? "");
    const asked = this.toMeasure(shown).map(({ mark, kept }) => ({ mark, kept }));
    const { measured, turned } = await page.evaluate(measureAround, asked);
    tally.measured += measured;
    tally.turned.push(...turned.map((where) => `${at}: ${where}`));
    await page.setViewportSize({ width: 320, height: 800 });
    const out = await page.evaluate(stickingOut);
    if (out) tally.sideways.push(`${at}: ${out}`);
  }

  async close(): Promise<void> {
    // One that does not close is ended with the drill.
    await within(PATIENCE.close, this.browser.close()).catch(() => {});
  }
}
