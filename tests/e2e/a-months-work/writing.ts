import type { Locator, Page } from "playwright-core";
import type { Relation } from "@/db/domain/evidence";

/** What somebody enters in the form of an update. */
export interface Written {
  status?: string;
  reason?: string;
  measures?: string;
  note?: string;
}

/** Fills in the form of an update that is open. */
export async function write(page: Page, said: Written): Promise<void> {
  if (said.status) await page.getByRole("radio", { name: said.status, exact: true }).check();
  if (said.reason !== undefined) await page.getByLabel("Reason for this status").fill(said.reason);
  if (said.measures !== undefined) await page.getByLabel("Measures taken").fill(said.measures);
  if (said.note !== undefined) {
    await page.getByLabel("Mid-term note").fill(said.note);
  }
}

/** A passage in a document that was added before. */
export interface Cited {
  document: string;
  locator: string;
  quote: string;
  relation: Relation;
  risk: string;
}

/** Rests the update in the open form on a passage. */
export async function cite(page: Page, cited: Cited): Promise<void> {
  await page.getByText("New piece of evidence 1").click();
  const piece = page.locator(".piece").first();
  const documents = piece.getByRole("combobox", { name: "Document", exact: true });
  const option = documents.locator("option", { hasText: cited.document });
  await documents.selectOption({ value: (await option.getAttribute("value")) ?? "" });
  await piece.getByLabel("Where in the document").fill(cited.locator);
  await piece.getByLabel("Short quotation").fill(cited.quote);
  await piece
    .getByLabel("How it bears on the recommendation")
    .selectOption({ value: cited.relation });
  await piece.getByRole("radio", { name: cited.risk }).check();
}

/** A document and the one file that is sent with it. */
export interface Described {
  title: string;
  publisher: string;
  date: string;
  kind: string;
  risk: string;
  file: { name: string; mimeType: string; buffer: Buffer };
}

/** Describes a document and sends its file; ends on the document's page. Gives its path. */
export async function addDocument(page: Page, base: string, described: Described): Promise<string> {
  const { title, publisher, date, kind, risk, file } = described;
  await page.goto(`${base}/evidence`);
  await page.getByRole("link", { name: "Add a document" }).click();
  await page.waitForURL("**/evidence/add");
  await page.getByLabel("Title", { exact: true }).fill(title);
  await page.getByLabel("Publisher", { exact: true }).fill(publisher);
  await page.getByLabel("Date of the document").fill(date);
  await page.getByLabel("Kind of document").selectOption({ label: kind });
  await page.getByRole("radio", { name: risk }).check();
  await page.getByRole("button", { name: "Add the document" }).click();
  await page.waitForURL("**/evidence/*?done=added");
  await page.getByLabel("File", { exact: true }).setInputFiles(file);
  await page.getByRole("button", { name: "Send the file" }).click();
  await page.waitForURL("**/evidence/*?done=file");
  return new URL(page.url()).pathname;
}

/** The link of a row on the desk; `of`: a reference or a title, which is heard and not seen. */
export const nextStep = (page: Page, step: string, of: string): Locator =>
  page.getByRole("link", { name: new RegExp(`^${step} ?: ${of}$`) });

/** Opens what waits on the desk on a recommendation, by its one next step. */
export async function takeUp(page: Page, base: string, step: string, ref: string): Promise<void> {
  await page.goto(`${base}/desk`);
  await nextStep(page, step, ref).click();
  await page.waitForURL(`**/recommendations/${ref}**`);
}
