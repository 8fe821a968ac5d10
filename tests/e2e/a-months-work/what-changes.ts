import { expect, test } from "vitest";
import {
  emailOf,
  enterPassword,
  expectAccessible,
  mainText,
  press,
} from "@/tests/support/at-the-screen";
import { HEALTH, MARRIAGE, type Month, NAMES, NEVER_PUBLIC, SCHOOLS } from "./month";
import { takeUp, write } from "./writing";

/** Where a visitor can come upon what an update on an item says. */
const placesOf = (ref: string, status: string) => [
  `/recommendations/${ref}`,
  `/recommendations?government=${status}`,
  `/recommendations?q=${encodeURIComponent("child marriage")}`,
  "/",
  "/midterm?layout=ohchr-3",
  "/midterm/download/csv?layout=government",
  "/midterm/download/csv?layout=ohchr-3",
];

/** What the ministry takes back, and what it says anew. */
export function thinkingAgain(month: Month): void {
  test("what is withdrawn is gone at the next request, but for one dated line", async () => {
    const places = placesOf(MARRIAGE, "partial");
    const [record = "", list = ""] = places;
    // Asked before, so that what is kept ready for visitors is kept.
    for (const place of places) await month.asVisitor(place);
    expect(await month.asVisitor(record)).toContain(NEVER_PUBLIC.withdrawn);
    expect(await month.asVisitor(list)).toContain(`href="/recommendations/${MARRIAGE}"`);
    const page = month.of("head");
    await page.goto(`${month.base()}/recommendations/${MARRIAGE}`);
    await page.getByText("Withdraw this update").click();
    await press(page, "Withdraw it now");
    await page.waitForURL(`**/recommendations/${MARRIAGE}?done=withdraw`);
    const shown: string[] = [];
    for (const place of places) {
      if ((await month.asVisitor(place)).includes(NEVER_PUBLIC.withdrawn)) shown.push(place);
    }
    expect(shown).toEqual([]);
    expect(await month.asVisitor(list)).not.toContain(`href="/recommendations/${MARRIAGE}"`);
    const visitor = await month.stranger();
    await visitor.goto(month.base() + record);
    expect(
      (await mainText(visitor)).match(/Government: an update was withdrawn on \d+ \w+ \d{4}\./g),
    ).toHaveLength(1);
  });

  test("a newer update takes the place of the one before, which stays in the timeline", async () => {
    const page = month.of("head");
    await page.goto(`${month.base()}/recommendations/${HEALTH}/record`);
    await write(page, {
      status: "Implemented",
      reason: "Every district has a health post.",
      measures: "40 posts were built.",
      note: "Staffing follows in 2027.",
    });
    await press(page, "Publish");
    await page.waitForURL(`**/recommendations/${HEALTH}?done=publish`);
    const visitor = await month.stranger();
    await visitor.goto(`${month.base()}/recommendations/${HEALTH}`);
    const side = visitor.getByRole("region", { name: "Reported by the Government" });
    expect(await side.innerText()).toContain("Every district has a health post.");
    const timeline = visitor.getByRole("region", { name: "What was said, and when" });
    expect(await timeline.innerText()).toMatch(
      /Implemented[\s\S]*current[\s\S]*1 May 2024[\s\S]*superseded/,
    );
  });
}

/** Somebody leaves, and what she had begun does not leave with her. */
export function leaving(month: Month): void {
  test("the head hands the focal point's open work to a colleague", async () => {
    const page = month.of("head");
    await page.goto(`${month.base()}/desk`);
    await page.getByRole("link", { name: "Hand work over" }).click();
    await page.waitForURL("**/desk/hand-over");
    await expectAccessible(page);
    const whose = `See and hand over the work of ${NAMES.focalPoint}`;
    await page.getByRole("link", { name: whose }).click();
    await page.getByLabel("Who goes on with it").selectOption({ label: NAMES.colleague });
    await expectAccessible(page);
    await press(page, "Hand over everything");
    await page.getByText(/pieces of work were handed over to/).waitFor();
    expect(await page.getByRole("link", { name: whose }).count()).toBe(0);
  });

  test("the administrator disables her, and her session ends at once", async () => {
    const hers = month.of("focalPoint");
    await hers.goto(`${month.base()}/desk`);
    expect(new URL(hers.url()).pathname).toBe("/desk");
    const page = month.of("administrator");
    await page.goto(`${month.base()}/admin`);
    await page.getByRole("link", { name: `Change roles of ${NAMES.focalPoint}` }).click();
    await page.waitForURL("**/admin/people/*");
    await expectAccessible(page);
    await page.getByText(`Disable ${NAMES.focalPoint}`).click();
    await press(page, "Disable now");
    await page.getByText(`${NAMES.focalPoint} is disabled and signed out everywhere.`).waitFor();
    await hers.goto(`${month.base()}/desk`);
    expect(new URL(hers.url()).pathname).toBe("/sign-in");
    await enterPassword(hers, month.base(), NAMES.focalPoint);
    await hers.getByText("E-mail address or password are not right.").waitFor();
    expect(await hers.content()).not.toContain(`${emailOf(NAMES.focalPoint)} is disabled`);
  });

  test("the colleague finds it on his desk and ends it", async () => {
    const page = month.of("colleague");
    await takeUp(page, month.base(), "Go on writing", SCHOOLS);
    await write(page, { note: "The decree is expected in 2026." });
    await press(page, "Submit for publication");
    await page.waitForURL(`**/recommendations/${SCHOOLS}?done=submit`);
    const head = month.of("head");
    await takeUp(head, month.base(), "Read and publish", SCHOOLS);
    await press(head, "Publish this update");
    await head.waitForURL(`**/recommendations/${SCHOOLS}?done=publish`);
  });
}
