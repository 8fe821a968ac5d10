import type { Browser, BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";
import { findings, sidewaysScroll } from "./axe";
import { PASSWORD } from "./who";

/** How long a page may take to show what is waited for, in ms. */
const PATIENCE = 20_000;

/** Browsers of people who do not share one. */
export interface Gathering {
  /** A browser of one's own, that fails the test when the page's policy stops something. */
  newcomer: (javaScriptEnabled?: boolean) => Promise<Page>;
  close: () => Promise<void>;
}

/** Opens browsers for as many people as come; the caller closes them. */
export function gatheringIn(browser: () => Browser): Gathering {
  const contexts: BrowserContext[] = [];
  return {
    async newcomer(javaScriptEnabled = true) {
      const context = await browser().newContext({ javaScriptEnabled, acceptDownloads: true });
      contexts.push(context);
      context.setDefaultTimeout(PATIENCE);
      const page = await context.newPage();
      page.on("console", (message) => {
        if (/Content Security Policy|Hydration/i.test(message.text()))
          throw new Error(message.text());
      });
      return page;
    },
    async close() {
      for (const context of contexts) await context.close();
    },
  };
}

/** The page's own button: the one in the main content, not in the header. */
export const press = (page: Page, name: string): Promise<void> =>
  page.locator("main").getByRole("button", { name, exact: true }).click();

/** What a page says in its main content. */
export const mainText = (page: Page): Promise<string> => page.locator("main").innerText();

/** The address by which somebody of that name signs in. */
export const emailOf = (name: string): string => `${name.toLowerCase()}@example.org`;

/** Fills in who somebody is, where an account is made. */
export async function enterPerson(page: Page, name: string): Promise<void> {
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("E-mail address", { exact: true }).fill(emailOf(name));
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByLabel("Password, once more").fill(PASSWORD);
}

/** Makes the first administrator's account by the set-up link. */
export async function setUp(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link);
  await enterPerson(page, name);
  await press(page, "Make the account");
  await page.waitForURL("**/admin");
}

/** What somebody enters to sign in; where it leads is for the caller to wait for. */
export async function enterPassword(page: Page, base: string, name: string): Promise<void> {
  await page.goto(`${base}/sign-in`);
  await page.getByLabel("E-mail address", { exact: true }).fill(emailOf(name));
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await press(page, "Sign in");
}

/** Adds an organisation; `unusual`: labels of the boxes that are not left as they are. */
export async function addOrganisation(
  page: Page,
  base: string,
  organisation: { name: string; track: "Government" | "Civil society"; unusual?: string[] },
): Promise<void> {
  const { name, track, unusual = [] } = organisation;
  await page.goto(`${base}/admin/add-organisation`);
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByRole("radio", { name: track, exact: true }).check();
  for (const label of unusual) await page.getByLabel(label, { exact: true }).click();
  await press(page, "Add the organisation");
  await page.waitForURL(/\/admin\?added=/);
}

export type RoleName = "Contributor" | "Validator";

async function makeLink(page: Page, role: RoleName): Promise<string> {
  await page.getByRole("radio", { name: role, exact: true }).check();
  await press(page, "Make the link");
  return page.getByLabel("Link for the new person").inputValue();
}

/** Gives the link that an administrator would send, to an organisation that has no validator yet. */
export async function inviteFirst(
  page: Page,
  base: string,
  organisation: string,
  role: RoleName,
): Promise<string> {
  await page.goto(`${base}/admin/invite`);
  await page.getByLabel("Organisation", { exact: true }).selectOption({ label: organisation });
  return makeLink(page, role);
}

/** Opens the page of an organisation that somebody is in. */
export async function openOrganisation(page: Page, base: string, name: string): Promise<void> {
  await page.goto(`${base}/account`);
  await page.getByRole("link", { name, exact: true }).click();
  await page.waitForURL("**/organisations/*");
}

/** Gives the link that a validator would send to somebody of the same organisation. */
export async function inviteColleague(
  page: Page,
  base: string,
  organisation: string,
  role: RoleName,
): Promise<string> {
  await openOrganisation(page, base, organisation);
  await page.getByRole("link", { name: "Invite a person" }).click();
  await page.waitForURL("**/invite");
  return makeLink(page, role);
}

/** Opens an invitation and makes the account that it is for. */
export async function join(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link);
  await enterPerson(page, name);
  await press(page, "Make the account and join");
  await page.waitForURL("**/account");
}

/** Signed-in pages meet the same bar as public ones; axe itself needs a page with scripts. */
export async function expectAccessible(page: Page, javaScriptEnabled = true): Promise<void> {
  if (!javaScriptEnabled) return;
  expect(await findings(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await findings(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1280, height: 800 });
}
