import { afterAll, beforeAll, expect, test } from "vitest";
import { formWith } from "@/tests/support/plain-form";
import { leads, reportWriters, SAID, type Writers } from "@/tests/support/report-writers";

let writers: Writers;

beforeAll(async () => {
  writers = await reportWriters();
});
afterAll(() => writers?.stop());

const REF = "KHM-HC-2019-21";
const NOBODY = "";
const MINE = { ...SAID, midTermNote: "Mine is kept.", asOf: "2026-01-31" };

/** A form of the workspace, and where a browser without scripts sends it. */
async function openedIn(edit: string, field: string) {
  const { organisationId, instance, get, dara } = writers;
  const path = `/midterm?edit=${edit}&organisation=${organisationId}&missing=note`;
  const page = await get(path, dara);
  const form = formWith(page, `${instance.baseUrl}${path}`, field);
  return { path, form };
}

test.each([
  ["a row", REF, "midTermNote", { ...MINE, step: "save" }, "done=save"],
  ["the introduction", "introduction", "text", { text: "Mine is kept." }, "done=text"],
])(
  "what was written in %s is given back to whom the session ended meanwhile, and is sent again",
  async (_, edit, field, entered, done) => {
    const { send, dara, get, instance } = writers;
    const { path, form } = await openedIn(edit, field);
    expect(await get(path, NOBODY)).not.toContain('class="in-place"');
    const answer = await send(form, entered, NOBODY);
    const refused = await answer.text();
    expect(refused).toContain("You are not signed in.");
    expect(/<title>([^<]*)/u.exec(refused)?.[1]).toMatch(/^Error: Mid-term table/u);
    expect(refused).toContain("Mine is kept.");
    expect(refused).toContain(`/sign-in?next=${encodeURIComponent("/midterm?layout=")}`);
    expect(await get(path, NOBODY)).not.toContain("Error: ");
    const again = formWith(refused, `${instance.baseUrl}${path}`, field);
    expect(leads(await send(again, entered, dara))).toContain(done);
    expect(await get("/midterm", dara)).toContain("Mine is kept.");
  },
);

const PIECE = { "evidence.0.title": "Report on prisons", "evidence.0.locator": "p. 4" };

test("evidence that was typed for the row is sent along again", async () => {
  const { send, opened, dara, get, instance } = writers;
  const record = "/recommendations/KHM-HC-2019-22/record";
  await send(
    await opened(record, "evidence.0.title", dara),
    { ...SAID, ...PIECE, step: "save" },
    dara,
  );
  const { path, form } = await openedIn("KHM-HC-2019-22", "midTermNote");
  const refused = await (await send(form, { ...MINE, step: "save" }, NOBODY)).text();
  const again = formWith(refused, `${instance.baseUrl}${path}`, "midTermNote");
  expect(leads(await send(again, { ...MINE, step: "save" }, dara))).toContain("done=save");
  expect(await get(path, dara)).toContain("Report on prisons, p. 4");
});

test("whoever freezes after the session ended is led to sign in, is told that nothing was done, and comes back", async () => {
  const { send, opened, sok, get, instance } = writers;
  const path = "/midterm/freeze?layout=government";
  const form = await opened(path, "newId", sok);
  const answer = await send(form, {}, NOBODY);
  expect(answer.status).toBe(307);
  const onward = new URL(leads(answer), instance.baseUrl);
  // A browser sends the same form there.
  const again = await fetch(onward, {
    ...{ method: "POST", body: new FormData(), redirect: "manual" },
    headers: { origin: instance.baseUrl },
  });
  expect(again.status).toBe(303);
  const signIn = new URL(leads(again), instance.baseUrl);
  expect(await get(signIn.pathname + signIn.search, NOBODY)).toContain("nothing of it was done");
  expect(signIn.searchParams.get("next")).toMatch(/^\/midterm\/freeze\?layout=government/u);
  expect(await get("/editions", NOBODY)).toContain("No report has been frozen yet.");
});
