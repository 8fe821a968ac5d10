import { expect, test } from "vitest";
import { expectAccessible, mainText, press } from "@/tests/support/at-the-screen";
import { A_PDF } from "@/tests/support/uploads";
import {
  HEALTH,
  MARRIAGE,
  MINISTRY,
  type Month,
  NAMES,
  NEVER_PUBLIC,
  POVERTY,
  SCHOOLS,
  WATER,
} from "./month";
import { addDocument, cite, takeUp, write } from "./writing";

const REPORT = "Rural water supply report 2023";
const LONG_AGO = "2024-05-01";

/** What the ministry takes on. */
export function takingOn(month: Month): void {
  test("the ministry's head confirms four and declines one, saying why", async () => {
    const page = month.of("head");
    await page.goto(`${month.base()}/desk`);
    await expectAccessible(page);
    for (const ref of [WATER, HEALTH, SCHOOLS, MARRIAGE]) {
      await page.getByRole("checkbox", { name: `Choose: ${ref}` }).check();
    }
    await press(page, "Confirm what is ticked");
    await page.getByText("4 assignments were confirmed.").waitFor();
    await page.getByLabel("Why you decline").fill(NEVER_PUBLIC.declined);
    await press(page, "Decline what is ticked");
    await page.getByText("One assignment was declined.").waitFor();
    const administrator = month.of("administrator");
    await administrator.goto(`${month.base()}/admin/assignments`);
    expect(await mainText(administrator)).toContain(`Declined: “${NEVER_PUBLIC.declined}”`);
  });

  test("the network takes all five on", async () => {
    const page = month.of("director");
    await page.goto(`${month.base()}/desk`);
    for (const box of await page.getByRole("checkbox").all()) await box.check();
    await press(page, "Confirm what is ticked");
    await page.getByText("5 assignments were confirmed.").waitFor();
  });

  test("she names a focal point, whose desk then says what is due", async () => {
    const page = month.of("head");
    await page.goto(`${month.base()}/desk/assignments`);
    for (const ref of [WATER, HEALTH, SCHOOLS]) {
      await page.getByRole("checkbox", { name: ref, exact: true }).check();
    }
    await page
      .getByLabel("Who takes care of what is ticked")
      .selectOption({ label: NAMES.focalPoint });
    await press(page, "Assign to this person");
    await page.getByText("3 assignments have changed hands.").waitFor();
    await expectAccessible(page);
    const focalPoint = month.of("focalPoint");
    await focalPoint.goto(`${month.base()}/desk`);
    const desk = await mainText(focalPoint);
    // A day less where it is tomorrow already.
    expect(desk).toMatch(/in (19|20) days/);
    expect(desk).not.toContain(POVERTY);
    await expectAccessible(focalPoint);
  });
}

/** The first words of an update. */
export function reporting(month: Month): void {
  test("the focal point follows the one next step and loses nothing when the page is loaded anew", async () => {
    const page = month.of("focalPoint");
    await takeUp(page, month.base(), "Record an update", WATER);
    await write(page, { status: "In progress", reason: NEVER_PUBLIC.unmended });
    await page.getByText(/Draft saved at/).waitFor();
    await page.reload();
    expect(await page.getByLabel("Reason for this status").inputValue()).toBe(
      NEVER_PUBLIC.unmended,
    );
    expect(await page.getByRole("radio", { name: "In progress" }).isChecked()).toBe(true);
    await expectAccessible(page);
  });
}

/** With what it rests on, and as often as it takes. */
export function sendingIn(month: Month): void {
  test("she adds a report with its file, rests the update on it, and submits", async () => {
    const page = month.of("focalPoint");
    const file = { name: "rural-water-2023.pdf", mimeType: "application/pdf", buffer: A_PDF };
    const risk = "It is public already";
    const about = { publisher: MINISTRY, date: "2024-02", kind: "Official report", risk, file };
    await page.goto(`${month.base()}/evidence/add`);
    await expectAccessible(page);
    const path = await addDocument(page, month.base(), { title: REPORT, ...about });
    await expectAccessible(page);
    expect(await month.statusForVisitor(path)).toBe(404);
    await takeUp(page, month.base(), "Go on writing", WATER);
    await cite(page, {
      ...{ document: REPORT, locator: "page 12", relation: "direct", risk },
      quote: "1,204 villages were connected in 2023",
    });
    await press(page, "Submit for publication");
    await page.waitForURL(`**/recommendations/${WATER}?done=submit`);
    await expectAccessible(page);
  });

  test("the head returns it with a comment; she mends it and sends it in again", async () => {
    const head = month.of("head");
    await takeUp(head, month.base(), "Read and publish", WATER);
    await head.getByText("Return with a comment").click();
    await head.getByLabel("What should be changed?").fill(NEVER_PUBLIC.returned);
    await press(head, "Return it");
    await head.waitForURL(`**/recommendations/${WATER}?done=return`);
    const page = month.of("focalPoint");
    await page.goto(`${month.base()}/desk`);
    expect(await mainText(page)).toContain(NEVER_PUBLIC.returned);
    await expectAccessible(page);
    await takeUp(page, month.base(), "Correct and send again", WATER);
    await write(page, {
      reason: "1,204 villages in nine provinces are connected.",
      note: "Completion is planned for 2026.",
    });
    await press(page, "Submit for publication");
    await page.waitForURL(`**/recommendations/${WATER}?done=submit`);
  });
}

/** What the head makes public, of the focal point's and of her own. */
export function publishing(month: Month): void {
  test("the head publishes it, and the file is public with it", async () => {
    const head = month.of("head");
    await takeUp(head, month.base(), "Read and publish", WATER);
    await press(head, "Publish this update");
    await head.waitForURL(`**/recommendations/${WATER}?done=publish`);
    const page = await month.asVisitor(`/recommendations/${WATER}`);
    expect(page).toContain("1,204 villages in nine provinces are connected.");
    const visitor = await month.stranger();
    await visitor.goto(`${month.base()}/recommendations/${WATER}`);
    await visitor.getByRole("link", { name: REPORT }).first().click();
    await visitor.waitForURL("**/evidence/**");
    const file = await visitor
      .getByRole("link", { name: "rural-water-2023.pdf" })
      .getAttribute("href");
    expect(await month.statusForVisitor(file ?? "")).toBe(200);
  });

  test("the head reports on two more by herself", async () => {
    const page = month.of("head");
    const said = [
      [HEALTH, "In progress", "Health posts are being built."],
      [MARRIAGE, "In progress", NEVER_PUBLIC.withdrawn],
    ] as const;
    for (const [ref, status, reason] of said) {
      await page.goto(`${month.base()}/recommendations/${ref}/record`);
      await write(page, { status, reason });
      await page.getByLabel("As of", { exact: true }).fill(LONG_AGO);
      await press(page, "Publish");
      await page.waitForURL(`**/recommendations/${ref}?done=publish`);
    }
  });
}

/** Two of the ministry's people at one draft. */
export function writingTogether(month: Month): void {
  test("two people on one draft see both texts, and nobody's is lost", async () => {
    const [hers, his] = [month.of("focalPoint"), month.of("colleague")];
    await takeUp(hers, month.base(), "Record an update", SCHOOLS);
    await write(hers, { status: "Not started", reason: "Classes are held in 12 languages." });
    await press(hers, "Save as draft");
    await hers.waitForURL(`**/recommendations/${SCHOOLS}?done=save`);
    await takeUp(hers, month.base(), "Go on writing", SCHOOLS);
    await takeUp(his, month.base(), "Go on writing", SCHOOLS);
    await write(his, { reason: NEVER_PUBLIC.overwritten });
    await his.getByText(/Draft saved at/).waitFor();
    await write(hers, { reason: "A decree on school fees is being drafted." });
    await hers.getByRole("heading", { name: "Two texts" }).waitFor();
    const both = await mainText(hers);
    expect(both).toContain(NEVER_PUBLIC.overwritten);
    expect(both).toContain("A decree on school fees is being drafted.");
    expect(both).toContain(NAMES.colleague);
    await expectAccessible(hers);
    await press(hers, "Save as draft");
    await hers.waitForURL(`**/recommendations/${SCHOOLS}?done=save`);
    expect(await mainText(hers)).toContain("A decree on school fees is being drafted.");
  });
}
