import { expect, test } from "vitest";
import {
  addOrganisation,
  expectAccessible,
  inviteColleague,
  inviteFirst,
  join,
  openOrganisation,
  press,
  setUp,
} from "@/tests/support/at-the-screen";
import { FIVE, MINISTRY, type Month, NAMELESS, NAMES, NGO } from "./month";

const WITHHELD = "Publish under “A civil society organisation”";
const SECOND_PERSON = "A second person publishes what one has written";

/** In how many days an update is due. */
const DUE_IN = 20;

const dayIn = (days: number) =>
  new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

/** Organisations and the first of each. */
export function bringingIn(month: Month): void {
  test("the administrator adds a ministry, a network, and a lawyer who withholds her name", async () => {
    const page = await month.enter("administrator");
    await setUp(page, month.setUpLink(), NAMES.administrator);
    await page.goto(`${month.base()}/admin/add-organisation`);
    await expectAccessible(page);
    await addOrganisation(page, month.base(), { name: MINISTRY, track: "Government" });
    await addOrganisation(page, month.base(), { name: NGO, track: "Civil society" });
    const unusual = [WITHHELD, SECOND_PERSON];
    await addOrganisation(page, month.base(), { name: NAMELESS, track: "Civil society", unusual });
    await expectAccessible(page);
  });

  test("the administrator invites the first validator of each", async () => {
    const firsts = [
      [MINISTRY, "head"],
      [NGO, "director"],
      [NAMELESS, "lawyer"],
    ] as const;
    for (const [organisation, role] of firsts) {
      const link = await inviteFirst(
        month.of("administrator"),
        month.base(),
        organisation,
        "Validator",
      );
      await join(await month.enter(role), link, NAMES[role]);
    }
    await expectAccessible(month.of("head"));
  });
}

/** Who lets whom in afterwards. */
export function bringingInMore(month: Month): void {
  test("from then on the administrator is refused, and the validators bring in their own people", async () => {
    const page = month.of("administrator");
    await page.goto(`${month.base()}/admin`);
    await page.getByRole("link", { name: MINISTRY, exact: true }).click();
    await page.waitForURL("**/organisations/*");
    expect(await page.getByRole("link", { name: "Invite a person" }).count()).toBe(0);
    const id = new URL(page.url()).pathname.split("/").at(-1) ?? "";
    await page.goto(`${month.base()}/admin/invite`);
    const organisations = page.getByLabel("Organisation", { exact: true });
    expect(await organisations.locator(`option[value="${id}"]`).count()).toBe(0);
    // Sent all the same, by somebody who makes the form say so.
    const offered = organisations.locator("option").nth(1);
    await offered.evaluate((option, value) => option.setAttribute("value", value), id);
    await organisations.selectOption({ index: 1 });
    await page.getByRole("radio", { name: "Validator", exact: true }).check();
    await press(page, "Make the link");
    await page.getByText(/This organisation has a validator/).waitFor();
    expect(await page.getByLabel("Link for the new person").count()).toBe(0);
    const colleagues = [
      ["head", MINISTRY, "focalPoint"],
      ["head", MINISTRY, "colleague"],
      ["director", NGO, "fieldWorker"],
    ] as const;
    for (const [by, organisation, role] of colleagues) {
      const link = await inviteColleague(month.of(by), month.base(), organisation, "Contributor");
      await join(await month.enter(role), link, NAMES[role]);
    }
    await expectAccessible(month.of("head"));
    await openOrganisation(month.of("head"), month.base(), MINISTRY);
    await expectAccessible(month.of("head"));
  });
}

/** Who shall report on what. */
export function proposing(month: Month): void {
  test("the administrator proposes five recommendations to the ministry and to the network", async () => {
    const page = month.of("administrator");
    const proposals = [
      [`${MINISTRY} (Government)`, "Lead", dayIn(DUE_IN)],
      [`${NGO} (Civil society)`, "Support", ""],
    ] as const;
    for (const [label, role, due] of proposals) {
      await page.goto(`${month.base()}/admin/assignments`);
      await page.getByLabel("Organisation", { exact: true }).selectOption({ label });
      await page.getByRole("radio", { name: role, exact: true }).check();
      await page.getByLabel("Due day").fill(due);
      for (const ref of FIVE) {
        const box = page.locator(`#ref-${ref}`);
        const theme = page.locator("details").filter({ has: box });
        if (!(await box.isVisible())) await theme.locator("summary").click();
        await box.check();
      }
      await press(page, "Propose");
      await page.getByText("5 assignments were proposed.").waitFor();
    }
    await expectAccessible(page);
  });
}
