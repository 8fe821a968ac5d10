import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { assignment } from "@/db/schema";
import { anAssignment } from "@/tests/support/assignments";
import { leads, reportWriters, SAID, type Writers } from "@/tests/support/report-writers";

const REFS = ["KHM-HC-2019-05", "KHM-HC-2019-30"];
const LACKING = "/midterm?assigned=1&missing=note";

let writers: Writers;

beforeAll(async () => {
  writers = await reportWriters();
  const { db, organisationId } = writers;
  for (const ref of REFS) anAssignment(db, { id: `assigned-${ref}`, ref, organisationId });
  const proposed = { id: "only-proposed", ref: "KHM-HC-2019-31", state: "proposed" } as const;
  anAssignment(db, { ...proposed, organisationId });
});
afterAll(() => writers?.stop());

const rowsOf = (html: string) =>
  [...html.matchAll(/<t[rd][^>]* id="(KHM-[^"]+)"/gu)].map(([, ref]) => ref);

/** Sends the form of a row, and gives where it leads. */
async function written(path: string, step: string, cookie: string): Promise<string> {
  const form = await writers.opened(path, "midTermNote", cookie);
  const entered = { ...SAID, midTermNote: "Rebuilt.", asOf: "2026-01-31", step };
  return leads(await writers.send(form, entered, cookie));
}

test("the table, and what is missing, can be narrowed to what is assigned to it", async () => {
  const { get, sok } = writers;
  await written("/midterm?edit=KHM-HC-2019-05", "publish", sok);
  expect(await get("/midterm", sok)).toContain("2 of them are assigned to your organisation.");
  const page = await get("/midterm?assigned=1", sok);
  expect(page).toContain("1 of 2 without a mid-term note");
  expect(page).toContain("2 recommendations assigned to Ministry of Justice");
  expect(page).toContain("The files hold the whole table.");
  expect(rowsOf(page)).toEqual(REFS);
  expect(rowsOf(await get(LACKING, sok))).toEqual(["KHM-HC-2019-30"]);
  // It is nothing to whoever has no workspace.
  expect(rowsOf(await get("/midterm?assigned=1", ""))).toHaveLength(47);
});

test("whoever saves a row, or chooses another layout or day, stays with it", async () => {
  const { get, dara } = writers;
  const saved = await written(`${LACKING}&edit=KHM-HC-2019-30`, "save", dara);
  expect(saved).toMatch(/assigned=1&missing=note/u);
  expect(await get("/midterm?assigned=1", dara)).toContain(
    '<input type="hidden" name="assigned" value="1"/>',
  );
});

test("nothing is called whole that lacks something, nor a table that has no row", async () => {
  const { db, get, sok } = writers;
  db.delete(assignment).where(eq(assignment.id, "assigned-KHM-HC-2019-30")).run();
  const page = await get("/midterm?assigned=1", sok);
  expect(page).toContain("1 of 1 without public evidence of yours");
  expect(page).not.toContain("Nothing is missing");
  db.delete(assignment).run();
  expect(await get("/midterm?assigned=1", sok)).toContain(
    "No recommendation is in this selection.",
  );
});
