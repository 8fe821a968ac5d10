import { eq } from "drizzle-orm";
import { parseXml, XmlElement } from "@rgrove/parse-xml";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { recordUpdate } from "@/db/commands/record-update";
import { withdrawStatement } from "@/db/commands/withdraw-statement";
import type { Db } from "@/db/client";
import { openDatabase } from "@/db/opening/open-database";
import { update } from "@/db/schema";
import { DATA_SETS } from "@/db/domain/open-data";
import { csvRecords } from "@/tests/support/csv-records";
import { type Instance, startInstance } from "@/tests/support/instance";
import { anOrganisation, aPerson, type Person } from "@/tests/support/people";
import { join } from "node:path";

const REF = "KHM-HC-2019-20";

let instance: Instance;
let db: Db;
let organisationId: string;
let validator: Person;

beforeAll(async () => {
  instance = await startInstance();
  db = openDatabase(join(instance.directory, "upr.sqlite"));
  organisationId = anOrganisation(db, "Ministry of Water", "government");
  const membership = { organisationId, track: "government", role: "validator" } as const;
  validator = aPerson(db, "Chan", membership);
});
afterAll(() => instance?.stop());

const get = (path: string, headers: HeadersInit = {}) =>
  fetch(instance.baseUrl + path, { headers });
const etagOf = async (path: string) => (await get(path)).headers.get("etag") ?? "";
const rows = async (path: string) =>
  (await (await get(path)).json()).rows as Record<string, unknown>[];

/** Titles and ids of the feed, as a program reads them. */
async function entries(query = "") {
  const root = parseXml(await (await get(`/feed${query}`)).text()).root as XmlElement;
  const text = (of: XmlElement, name: string) =>
    of.children.find(
      (child): child is XmlElement => child instanceof XmlElement && child.name === name,
    )?.text ?? "";
  return root.children
    .filter((child): child is XmlElement => child instanceof XmlElement && child.name === "entry")
    .map((entry) => ({
      id: text(entry, "id"),
      title: text(entry, "title"),
      updated: text(entry, "updated"),
      summary: text(entry, "summary"),
    }));
}

const say = (step: "save" | "publish", draft?: object) =>
  recordUpdate(db, validator, {
    ...{ ref: REF, organisationId, status: "partial", asOf: "2024-05-01" },
    ...{ reason: "Wells were dug, <b>many</b>.", draft, step },
  });

const OPEN = ["/feed", "/data/updates.csv", "/data/statuses.json", "/charts/totals.csv"];

describe("while somebody writes, publishes and withdraws", () => {
  const held = new Map<string, string>();
  let draft: { id: string; version: number };

  test.each(OPEN)(
    "%s is not sent again to whoever has it, in whatever form they say so",
    async (path) => {
      const etag = await etagOf(path);
      held.set(path, etag);
      for (const tag of [etag, etag.replace("W/", ""), `"other", ${etag}`, "*"]) {
        const again = await get(path, { "if-none-match": tag });
        expect([again.status, await again.text()]).toEqual([304, ""]);
        expect(again.headers.get("etag")).toBe(etag);
      }
      expect((await get(path, { "if-none-match": '"other"' })).status).toBe(200);
    },
  );

  test.each(OPEN)("%s does not tell that a draft was saved", async (path) => {
    draft ??= say("save") as typeof draft;
    expect(await etagOf(path)).toBe(held.get(path));
  });

  test.each(OPEN)("%s is another once it is published", async (path) => {
    if (!(await entries()).some(({ title }) => title.startsWith(`${REF}: In progress`))) {
      say("publish", draft);
    }
    const etag = held.get(path) ?? "";
    expect((await get(path, { "if-none-match": etag })).status).toBe(200);
  });

  test("the feed says whose it is, where it stands, and not what it says", async () => {
    const [newest] = await entries();
    expect(newest?.title).toBe(`${REF}: In progress (Government, Ministry of Water)`);
    expect(newest?.id).toBe(`${instance.baseUrl}/recommendations/${REF}#update-${draft.id}`);
    expect(newest?.updated).toMatch(/T00:00:00Z$/);
    expect(newest?.summary).toContain("As of 1 May 2024");
    expect(newest?.summary).not.toContain("Wells");
    for (const query of [`?ref=${REF}`, "?track=government", "?organisation=Ministry+of+Water"]) {
      expect((await entries(query))[0]?.id).toBe(newest?.id);
    }
    expect(await entries("?organisation=Nobody")).toEqual([]);
  });

  test("data says what it says, and no hour, person or draft", async () => {
    const found = (await rows(`/data/updates.json?q=${REF}`)).filter(({ id }) => id === draft.id);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      status: "partial",
      status_label: "In progress",
      current: true,
    });
    expect(found[0]?.reason).toBe("Wells were dug, <b>many</b>.");
    expect(found[0]?.published_on).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(JSON.stringify(await rows("/data/updates.json"))).not.toContain("Chan");
    const [status] = await rows("/data/statuses.json?government=partial&civil_society=contrary");
    expect(status).toMatchObject({ ref: REF, divergence: "government_higher", gap: 2 });
  });

  test("what is withdrawn leaves its id, track and day; a feed reader replaces what it has", async () => {
    const { version } = published();
    withdrawStatement(db, validator, { kind: "update", id: draft.id, version });
    const [newest] = await entries();
    expect(newest?.id).toBe(`${instance.baseUrl}/recommendations/${REF}#update-${draft.id}`);
    expect(newest?.title).toMatch(/withdrawn on/);
    expect(newest?.updated).toMatch(/T12:00:00Z$/);
    const row = (await rows("/data/updates.json")).find(({ id }) => id === draft.id);
    const left = Object.entries(row ?? {}).filter(([, value]) => value !== null);
    expect(Object.fromEntries(left)).toMatchObject({ state: "withdrawn", track: "government" });
    expect(left.map(([name]) => name).toSorted()).toEqual(
      [
        "address",
        "evidence",
        "id",
        "published_on",
        "ref",
        "state",
        "track",
        "withdrawn_on",
      ].toSorted(),
    );
    for (const path of ["/data/updates.csv", "/feed"]) {
      expect(await (await get(path)).text()).not.toMatch(/Wells|Ministry of Water/);
    }
  });

  function published(): { version: number } {
    const row = db.select().from(update).where(eq(update.id, draft.id)).get();
    return { version: row?.version ?? 0 };
  }
});

describe("every data set", () => {
  test.each(DATA_SETS)(
    "%s is the same in CSV and JSON, and its metadata name its columns",
    async (set) => {
      const csv = await get(`/data/${set}.csv`);
      const [heads = [], ...records] = csvRecords(await csv.text());
      const json = await (await get(`/data/${set}.json`)).json();
      expect(records).toHaveLength(json.rows.length);
      expect(Object.keys(json.rows[0] ?? Object.fromEntries(heads.map((h) => [h, null])))).toEqual(
        heads,
      );
      const link = csv.headers.get("link") ?? "";
      const described = await (
        await get(/<([^>]+)>; rel="describedby"/.exec(link)?.[1] ?? "")
      ).json();
      expect(described["@context"][0]).toBe("http://www.w3.org/ns/csvw");
      expect(described.tableSchema.columns.map(({ name }: { name: string }) => name)).toEqual(
        heads,
      );
      for (const said of [
        "dc:title",
        "dc:description",
        "dc:provenance",
        "dc:source",
        "dc:rights",
        "dc:created",
      ]) {
        expect(described[said]?.length).toBeGreaterThan(0);
      }
      expect(described.notes.length).toBeGreaterThan(0);
      const keys = json.rows.map((row: Record<string, unknown>) =>
        JSON.stringify(described.tableSchema.primaryKey.map((name: string) => row[name])),
      );
      expect(new Set(keys).size).toBe(keys.length);
    },
  );

  test("in parts is the whole, in order, with nothing twice", async () => {
    for (const review of ["KHM-3", "all"]) {
      const whole = await rows(`/data/statuses.json?review=${review}`);
      const parts: Record<string, unknown>[] = [];
      let next: string | null = `/data/statuses.json?review=${review}&limit=10`;
      for (let count = 0; next !== null && count < 20; count += 1) {
        const part: { rows: Record<string, unknown>[]; next: string | null } = await (
          await get(next)
        ).json();
        parts.push(...part.rows);
        next = part.next && part.next.slice(instance.baseUrl.length);
      }
      expect(parts).toEqual(whole);
      expect(parts).toHaveLength(47);
    }
    const link = (await get("/data/statuses.csv?limit=10")).headers.get("link");
    expect(link).toMatch(/^<\/data\/statuses\.csv\?[^>]*after=KHM-HC-2019-10>; rel="next"/);
  });

  test("goes with the filters and the day of its address", async () => {
    const statuses = await rows("/data/statuses.json");
    const contrary = statuses.filter((row) => row.civil_society === "contrary");
    expect(await rows("/data/statuses.json?civil_society=contrary")).toEqual(contrary);
    expect(contrary.map(({ ref }) => ref)).toContain(REF);
    expect(await rows("/data/updates.json?asOf=2020-01-01")).toEqual(
      (await rows("/data/updates.json")).filter(({ state }) => state === "withdrawn"),
    );
  });

  test.each([
    ["/data/statuses.csv?goverment=partial", 400, "goverment=partial"],
    ["/data/statuses.csv?after=KHM-HC-2019-99", 400, "after"],
    ["/data/statuses.csv?review=all&limit=5&after=nothing", 400, "after"],
    ["/data/statuses.csv?review=ATL-9", 404, "review"],
    ["/data/person.csv", 404, "no such file"],
    ["/feed?government=partial", 400, "government=partial"],
  ])("%s is answered with %i, and why", async (path, status, why) => {
    const answer = await get(path);
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([status, "no-store"]);
    expect(await answer.text()).toContain(why);
  });
});

test("pages of other sites may read what is open, and nothing else", async () => {
  const headers = { origin: "https://elsewhere.example" };
  for (const path of OPEN) {
    const answer = await get(path, headers);
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect(answer.headers.get("access-control-allow-credentials")).toBeNull();
    expect(answer.headers.get("cache-control")).toBe("no-cache");
  }
  for (const path of ["/", "/data", "/sign-in", "/midterm/download/csv", "/desk"]) {
    const answer = await fetch(instance.baseUrl + path, { headers, redirect: "manual" });
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
  }
});

test("every page says where its feed is, and leads to the data", async () => {
  const feeds = [
    ["/", "/feed"],
    ["/method", "/feed"],
    ["/recommendations?review=KHM-3", "/feed?review=KHM-3"],
    [`/recommendations/${REF}`, `/feed?ref=${REF}`],
  ] as const;
  for (const [path, feed] of feeds) {
    const page = await (await get(path, { accept: "text/html" })).text();
    const found = /<link rel="alternate" type="application\/atom\+xml" href="([^"]*)"/.exec(page);
    expect(found?.[1]).toBe(instance.baseUrl + feed);
    expect(page).toContain('href="/data"');
  }
});
