import { expect, test } from "vitest";
import { expectAccessible, mainText, press } from "@/tests/support/at-the-screen";
import {
  HEALTH,
  MARRIAGE,
  type Month,
  NAMES,
  NEVER_PUBLIC,
  NGO,
  POVERTY,
  SCHOOLS,
  WATER,
} from "./month";
import { addDocument, cite, nextStep, takeUp, write } from "./writing";

const INTERVIEWS = "Interviews on pensions, 2024";

const SAID = [
  [WATER, "Partially implemented", "Two provinces are still without water."],
  [HEALTH, "Partially implemented", "Half of the health posts have no midwife."],
  [SCHOOLS, "Partially implemented", "School fees fell in the towns."],
  [MARRIAGE, "Not implemented", "Courts still allow marriage at sixteen."],
] as const;

/** What civil society finds, by somebody whose browser runs no scripts. */
export function assessing(month: Month): void {
  test("the field worker, without scripts, drafts on four items and submits them", async () => {
    const page = month.of("fieldWorker");
    for (const [ref, status, reason] of SAID) {
      await takeUp(page, month.base(), "Record an update", ref);
      await write(page, { status, reason: "To be written." });
      await press(page, "Save as draft");
      await page.waitForURL(`**/recommendations/${ref}?done=save`);
      await takeUp(page, month.base(), "Go on writing", ref);
      await write(page, { status, reason });
      await press(page, "Submit for publication");
      await page.waitForURL(`**/recommendations/${ref}?done=submit`);
    }
  });

  test("on the fifth her evidence puts its source at risk: she fills in the checklist", async () => {
    const page = month.of("fieldWorker");
    const risk = "It could put its source at risk";
    const buffer = Buffer.from("What was said, and by whom.\n");
    await addDocument(page, month.base(), {
      ...{ title: INTERVIEWS, publisher: NGO, date: "2024", risk },
      kind: "Report of a non-governmental organisation",
      file: { name: NEVER_PUBLIC.original, mimeType: "text/plain", buffer },
    });
    await takeUp(page, month.base(), "Record an update", POVERTY);
    await write(page, {
      status: "Contrary measures",
      reason: "Pensions were cut in three districts.",
      note: "The cut is to be taken back.",
    });
    const quote = "They told me that the list was closed.";
    await cite(page, { document: INTERVIEWS, locator: "page 3", relation: "direct", quote, risk });
    await press(page, "Submit for publication");
    await page.waitForURL(`**/recommendations/${POVERTY}?done=submit`);
    await page.goto(`${month.base()}/desk`);
    await nextStep(page, "Go through the checklist", INTERVIEWS).click();
    for (const box of await page.getByRole("checkbox").all()) await box.check();
    await press(page, "Finish; a second person signs");
    await page.waitForURL("**?done=prepared");
  });
}

/** The second person. */
export function checking(month: Month): void {
  test("the director signs it as the second person, and publishes all five", async () => {
    const page = month.of("director");
    await page.goto(`${month.base()}/desk`);
    await nextStep(page, "Check and sign", INTERVIEWS).click();
    await page.waitForURL("**/checklist**");
    for (const box of await page.getByRole("checkbox").all()) await box.check();
    await expectAccessible(page);
    await press(page, "Sign");
    await page.waitForURL("**?done=signed");
    await expectAccessible(page);
    for (const ref of [...SAID.map(([item]) => item), POVERTY]) {
      await takeUp(page, month.base(), "Read and publish", ref);
      await press(page, "Publish this update");
      await page.waitForURL(`**/recommendations/${ref}?done=publish`);
    }
  });

  test("what the interviews say is public, and the original is not", async () => {
    const visitor = await month.stranger();
    await visitor.goto(`${month.base()}/recommendations/${POVERTY}`);
    expect(await mainText(visitor)).toContain("They told me that the list was closed.");
    await visitor.getByRole("link", { name: INTERVIEWS }).first().click();
    await visitor.waitForURL("**/evidence/**");
    expect(await visitor.content()).not.toContain(NEVER_PUBLIC.original);
    const page = month.of("director");
    await page.goto(visitor.url());
    const file = page.getByRole("link", { name: NEVER_PUBLIC.original });
    expect(await month.statusForVisitor((await file.getAttribute("href")) ?? "")).toBe(404);
  });
}

/** What is said without a name, and what is not said yet. */
export function keepingBack(month: Month): void {
  test("the lawyer, who is alone in her organisation, publishes what she wrote, without its name", async () => {
    const page = month.of("lawyer");
    await page.goto(`${month.base()}/recommendations/${POVERTY}/record`);
    await write(page, { status: "Partially implemented", reason: "Two laws were amended." });
    await press(page, "Publish");
    await page.waitForURL(`**/recommendations/${POVERTY}?done=publish`);
    const shown = await month.asVisitor(`/recommendations/${POVERTY}`);
    expect(shown).toContain("Two laws were amended.");
    expect(shown).toContain("A civil society organisation");
  });

  test("a draft that the field worker never sends in stays with the network", async () => {
    const page = month.of("fieldWorker");
    await page.goto(`${month.base()}/recommendations/${WATER}/record`);
    await write(page, { reason: NEVER_PUBLIC.leftInDraft });
    await press(page, "Save as draft");
    await page.waitForURL(`**/recommendations/${WATER}?done=save`);
    expect(await mainText(page)).toContain(NEVER_PUBLIC.leftInDraft);
    const head = month.of("head");
    await head.goto(`${month.base()}/recommendations/${WATER}`);
    expect(await head.content()).not.toContain(NEVER_PUBLIC.leftInDraft);
  });
}

/** Each track answers the other. */
export function replying(month: Month): void {
  test("the network replies to the Government's update, by two people", async () => {
    const page = month.of("fieldWorker");
    await page.goto(`${month.base()}/recommendations/${HEALTH}`);
    await page.getByRole("link", { name: "Reply to this update" }).click();
    await page.getByLabel("Your reply").fill("Of 40 posts, 11 were open in March.");
    await press(page, "Submit for publication");
    await page.waitForURL(`**/recommendations/${HEALTH}?done=submit&of=reply`);
    const director = month.of("director");
    await takeUp(director, month.base(), "Read and publish", HEALTH);
    await press(director, "Publish this reply");
    await director.waitForURL(`**/recommendations/${HEALTH}?done=publish&of=reply`);
  });

  test("the ministry replies to the network's", async () => {
    const page = month.of("head");
    await page.goto(`${month.base()}/recommendations/${WATER}`);
    await page.getByRole("link", { name: "Reply to this update" }).click();
    await page.getByLabel("Your reply").fill("Both provinces are in the budget of 2027.");
    await expectAccessible(page);
    await press(page, "Publish");
    await page.waitForURL(`**/recommendations/${WATER}?done=publish&of=reply`);
    await expectAccessible(page);
  });

  test("a reply stands beside the update that it answers, under the name of its organisation", async () => {
    const visitor = await month.stranger();
    const replies = [
      [HEALTH, "Reported by the Government", NGO, "Of 40 posts, 11 were open in March."],
      [WATER, "Assessed by civil society", "Rural", "Both provinces are in the budget of 2027."],
    ] as const;
    for (const [ref, track, by, text] of replies) {
      await visitor.goto(`${month.base()}/recommendations/${ref}`);
      const side = await visitor.getByRole("region", { name: track }).innerText();
      expect(side).toContain(text);
      expect(side).toContain(by);
      expect(side).not.toContain(NAMES.head);
    }
  });
}
