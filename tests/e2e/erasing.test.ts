import { readFile } from "node:fs/promises";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Db } from "@/db/client";
import { expectAccessible, mainText, press } from "@/tests/support/at-the-screen";
import { openBrowser } from "@/tests/support/browser";
import { type Instance, startInstance } from "@/tests/support/instance";
import { anOrganisation, databaseOf, PASSWORD, signIn, somebody } from "@/tests/support/who";

let browser: Browser;
let instance: Instance;
let db: Db;
let organisationId: string;
let people = 0;

beforeAll(async () => {
  browser = await openBrowser();
  instance = await startInstance();
  db = databaseOf(instance);
  organisationId = anOrganisation(db, "Clean Rivers", "civil_society");
  await somebody(db, "Admin", "administrator");
  await somebody(db, "Vuthy", { organisationId, role: "validator" });
});
afterAll(async () => {
  db?.$client.close();
  await browser?.close();
  await instance?.stop();
});

const contexts: BrowserContext[] = [];
afterAll(async () => {
  for (const context of contexts) await context.close();
});

/** A browser in which this person is signed in, with the account's page before it. */
async function pageOf(email: string, javaScriptEnabled: boolean): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled, acceptDownloads: true });
  contexts.push(context);
  context.setDefaultTimeout(20_000);
  const cookies = (await signIn(instance.baseUrl, email)).split("; ").map((pair) => {
    const [name = "", ...value] = pair.split("=");
    return { name, value: value.join("="), url: instance.baseUrl };
  });
  await context.addCookies(cookies);
  const page = await context.newPage();
  await page.goto(`${instance.baseUrl}/account`);
  return page;
}

/** A contributor of whom nobody has heard before. */
async function contributor(): Promise<{ id: string; name: string; email: string }> {
  people += 1;
  const name = `Contributor${people}`;
  return { name, ...(await somebody(db, name, { organisationId, role: "contributor" })) };
}

const ADMIN = "admin@example.org";

describe.each([
  ["with JavaScript", true],
  ["without JavaScript", false],
])("%s", (_, javaScript) => {
  test("somebody downloads what is kept, once the password is right", async () => {
    const { name, email } = await contributor();
    const page = await pageOf(email, javaScript);
    await page.getByRole("link", { name: "What is kept of you" }).click();
    await page.getByRole("heading", { level: 1, name: "What is kept of you" }).waitFor();
    await expectAccessible(page, javaScript);
    await page.getByLabel("Your password").fill("a guess");
    await press(page, "Download");
    await page.getByText("The password that you have now is not right.").waitFor();
    expect(await page.title()).toMatch(/^Error: /);
    await page.getByLabel("Your password").fill(PASSWORD);
    const [file] = await Promise.all([page.waitForEvent("download"), press(page, "Download")]);
    expect(file.suggestedFilename()).toBe("kept-of-you.json");
    const told = JSON.parse(await readFile(await file.path(), "utf8"));
    expect(told.You.kept[0]).toMatchObject({ Name: name, "E-mail address": email });
    expect(told.You["what it is"].Name).toMatch(/^As you gave it/);
    expect(told["Your organisations"].kept[0]).toMatchObject({ Organisation: "Clean Rivers" });
  });

  test("somebody is told what goes and what stays, is asked once more, and is gone", async () => {
    const { email } = await contributor();
    const page = await pageOf(email, javaScript);
    await page.goto(`${instance.baseUrl}/account/erase`);
    await expectAccessible(page, javaScript);
    expect(await mainText(page)).toContain("What stays, and why");
    await page.getByRole("link", { name: "Go on" }).click();
    await page.getByRole("heading", { level: 1, name: "Erase your account for good?" }).waitFor();
    await expectAccessible(page, javaScript);
    await page.getByLabel("Your password").fill("a guess");
    await press(page, "Erase my account now");
    await page.getByText("The password that you have now is not right.").waitFor();
    await page.getByLabel("Your password").fill(PASSWORD);
    await press(page, "Erase my account now");
    await page.getByText("Your account is erased.").waitFor();
    await page.goto(`${instance.baseUrl}/account`);
    expect(new URL(page.url()).pathname).toBe("/sign-in");
    await expect(signIn(instance.baseUrl, email)).rejects.toThrow("cannot sign in");
  });

  test("the only validator and the only administrator are told what to do first", async () => {
    const validator = await pageOf("vuthy@example.org", javaScript);
    await validator.goto(`${instance.baseUrl}/account/erase?sure`);
    expect(await mainText(validator)).toContain("You are the only validator of Clean Rivers");
    const administrator = await pageOf(ADMIN, javaScript);
    await administrator.goto(`${instance.baseUrl}/account/erase`);
    expect(await mainText(administrator)).toContain("You are the only administrator.");
    for (const page of [validator, administrator]) {
      expect(await page.getByRole("link", { name: "Go on" }).count()).toBe(0);
      expect(await page.getByLabel("Your password").count()).toBe(0);
    }
  });

  test("an administrator erases somebody who has left, and nobody before", async () => {
    const { id, name } = await contributor();
    const page = await pageOf(ADMIN, javaScript);
    await page.goto(`${instance.baseUrl}/admin/people/${id}`);
    expect(await mainText(page)).toContain(`To erase ${name}, take out the roles`);
    expect(await page.title()).not.toContain(name);
    await page.getByRole("button", { name: "Remove the role in Clean Rivers" }).click();
    await page.getByText("The role was removed.").waitFor();
    await page.reload();
    expect(await mainText(page)).toContain(`To erase ${name}, disable the account first`);
    await page.getByText(`Disable ${name}`).click();
    await press(page, "Disable now");
    await page.getByText(`${name} is disabled and signed out everywhere.`).waitFor();
    await page.getByText(`Erase ${name}`, { exact: true }).click();
    await page.getByLabel("Your own password").fill("a guess");
    await press(page, "Erase for good");
    await page.getByText("The password that you have now is not right.").waitFor();
    await expectAccessible(page, javaScript);
    await page.getByLabel("Your own password").fill(PASSWORD);
    await press(page, "Erase for good");
    await page.waitForURL("**/admin?erased");
    expect(await mainText(page)).toContain("The person is erased.");
    expect(await mainText(page)).not.toContain(name);
    const gone = await page.goto(`${instance.baseUrl}/admin/people/${id}`);
    expect(gone?.status()).toBe(404);
  });

  test("the back button shows nothing to whoever uses the browser after signing out", async () => {
    const { name, email } = await contributor();
    const page = await pageOf(email, javaScript);
    await page.getByRole("navigation").getByRole("link", { name: "Desk" }).click();
    await page.waitForURL("**/desk");
    await page.getByRole("navigation").getByRole("link", { name: "Account" }).click();
    await page.waitForURL("**/account");
    expect(await page.content()).toContain(name);
    await press(page, "Sign out");
    await page.waitForURL(`${instance.baseUrl}/`);
    for (let step = 0; step < 3; step += 1) {
      await page.goBack({ waitUntil: "commit" });
      // A page that came from memory would stay where it is.
      await page.waitForURL((address) => address.pathname === "/sign-in");
      await page.waitForLoadState("networkidle");
      expect(await page.content()).not.toContain(name);
    }
  });
});

test("another site cannot have a browser download what is kept", async () => {
  const { email } = await contributor();
  const cookie = await signIn(instance.baseUrl, email);
  const ask = (origin: string) => {
    const body = new FormData();
    body.append("password", PASSWORD);
    const address = `${instance.baseUrl}/account/data/download`;
    return fetch(address, {
      method: "POST",
      redirect: "manual",
      headers: { cookie, origin },
      body,
    });
  };
  expect((await ask(instance.baseUrl)).headers.get("content-type")).toBe("application/json");
  const refused = await ask("https://elsewhere.example");
  expect(refused.status).not.toBe(200);
  expect(await refused.text()).not.toContain(email);
});
