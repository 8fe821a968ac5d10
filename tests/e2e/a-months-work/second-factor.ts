import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { enterPassword, expectAccessible, mainText, press } from "@/tests/support/at-the-screen";
import { oneTimeCode } from "@/tests/support/one-time-code";
import { PASSWORD } from "@/tests/support/who";
import { type Month, NAMES } from "./month";

/** How long a code stands, in ms. */
const STEP = 30_000;

async function begin(page: Page, base: string): Promise<void> {
  await page.goto(`${base}/account`);
  await page.getByRole("link", { name: "Set up a second factor" }).click();
  await page.waitForURL("**/account/second-factor");
  await page.getByLabel("Your password").fill(PASSWORD);
  await press(page, "Go on");
  await page.getByText("Or enter this key by hand").waitFor();
}

/** The address that an app makes of the key on the page. */
async function appOf(page: Page): Promise<string> {
  const key = await page.locator("code.key").innerText();
  return `otpauth://totp/app?secret=${key.replaceAll(" ", "")}`;
}

async function signOut(page: Page, base: string): Promise<void> {
  await page.goto(`${base}/account`);
  await press(page, "Sign out");
  await page.getByRole("link", { name: "Sign in", exact: true }).waitFor();
}

/** As far as the second step of signing in. */
async function password(page: Page, base: string, name: string): Promise<void> {
  await enterPassword(page, base, name);
  await page.waitForURL("**/sign-in/code**");
}

async function code(page: Page, entered: string): Promise<void> {
  await page.getByLabel("Code", { exact: true }).fill(entered);
  await press(page, "Sign in");
}

/** A second factor, set up and used without scripts. */
export function guarding(month: Month): void {
  let app: string;
  let recovery: string;

  test("the field worker, without scripts, sets a second factor up and gets recovery codes", async () => {
    const page = month.of("fieldWorker");
    await begin(page, month.base());
    app = await appOf(page);
    await page.getByLabel("Code that the app shows").fill(oneTimeCode(app));
    await press(page, "Turn the second factor on");
    await page.getByRole("heading", { name: "Recovery codes" }).waitFor();
    const codes = (await page.locator("pre.codes").innerText()).split("\n");
    expect(new Set(codes).size).toBe(10);
    [recovery = ""] = codes;
  });

  test("she signs in with her password and a code", async () => {
    const page = month.of("fieldWorker");
    await signOut(page, month.base());
    await password(page, month.base(), NAMES.fieldWorker);
    await page.goto(`${month.base()}/desk`);
    expect(new URL(page.url()).pathname).toBe("/sign-in");
    await password(page, month.base(), NAMES.fieldWorker);
    // The code of now was used to set it up, and each is good for once: the next one.
    await code(page, oneTimeCode(app, Date.now() + STEP));
    await page.waitForURL("**/desk");
  });

  test("a recovery code lets her in once", async () => {
    const page = month.of("fieldWorker");
    await signOut(page, month.base());
    await password(page, month.base(), NAMES.fieldWorker);
    await code(page, recovery);
    await page.waitForURL("**/desk");
    await signOut(page, month.base());
    await password(page, month.base(), NAMES.fieldWorker);
    await code(page, recovery);
    await page.getByRole("heading", { name: "There is a problem" }).waitFor();
    expect(await mainText(page)).toContain("This code is not right.");
  });
}

/** The same with scripts, looked at on the way. */
export function guardingWithScripts(month: Month): void {
  test("the pages of the second factor are for everybody", async () => {
    const page = month.of("director");
    await page.goto(`${month.base()}/account`);
    await expectAccessible(page);
    await page.goto(`${month.base()}/account/second-factor`);
    await expectAccessible(page);
    await begin(page, month.base());
    await expectAccessible(page);
    await page.getByLabel("Code that the app shows").fill(oneTimeCode(await appOf(page)));
    await press(page, "Turn the second factor on");
    await page.getByRole("heading", { name: "Recovery codes" }).waitFor();
    await expectAccessible(page);
    await signOut(page, month.base());
    await password(page, month.base(), NAMES.director);
    await expectAccessible(page);
  });
}
