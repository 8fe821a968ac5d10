import { afterEach, beforeEach, describe, expect, it, test, vi } from "vitest";
import { type Counted, limitOn, refusedByRate } from "@/app/_server/rate-limits";
import type { Db } from "@/db/client";
import { hashOfToken } from "@/db/domain/invitation";
import { session } from "@/db/schema";
import { emptyDatabase } from "@/tests/support/database";
import { aPerson } from "@/tests/support/people";

vi.mock("server-only", () => ({}));
let db: Db;
vi.mock("@/app/_server/database", () => ({ readerNow: () => db }));

beforeEach(() => {
  delete (globalThis as { uprRates?: unknown }).uprRates;
  vi.useFakeTimers({ now: new Date("2024-05-01T12:00:00Z") });
  db = emptyDatabase();
});
afterEach(() => {
  vi.useRealTimers();
});

test.each([
  ["/search?q=rights", "search"],
  ["/recommendations?q=rights", "search"],
  ["/recommendations?q=", null],
  ["/recommendations", null],
  ["/recommendations/KHM-HC-2019-01", null],
  ["/recommendations/KHM-HC-2019-01/cite/ris", "data"],
  ["/midterm", null],
  ["/midterm/download/xlsx?layout=government", "download"],
  ["/midterm/fill/abc/file", "download"],
  ["/desk/sheet/download", "download"],
  ["/account/data/download", "download"],
  ["/editions/abc/download/json", "download"],
  ["/admin/imports/template/csv", "download"],
  ["/evidence/abc/files/def", "data"],
  ["/data", "data"],
  ["/data/recommendations.csv", "data"],
  ["/data.json", "data"],
  ["/feed", "data"],
  ["/feed.xml", "data"],
  ["/database", null],
  ["/", null],
] as const)("%s is counted as %s", (address, by) => {
  expect(limitOn(new URL(address, "http://here"))).toBe(by);
});

const asked = (from: string, cookie?: string): Counted => ({
  url: "http://here/midterm/download/csv",
  headers: new Headers({ "x-forwarded-for": from }),
  session: cookie,
});

/** How many of so many are answered. */
async function answered(counted: Counted, of: number): Promise<number> {
  let count = 0;
  for (let n = 0; n < of; n += 1) if ((await refusedByRate(counted)) === null) count += 1;
  return count;
}

describe("downloads", () => {
  it("are 600 in five minutes from one address, however many ask there", async () => {
    expect(await answered(asked("192.0.2.1"), 700)).toBe(600);
    expect(await answered(asked("192.0.2.2"), 1)).toBe(1);
    const refused = await refusedByRate(asked("192.0.2.1"));
    expect(refused?.status).toBe(429);
    expect(refused?.headers.get("retry-after")).toBe("300");
    expect(await refused?.text()).toContain("it goes on in 300 s");
    vi.advanceTimersByTime(5 * 60_000);
    expect(await answered(asked("192.0.2.1"), 1)).toBe(1);
  });

  it("are counted by half of an IPv6 address, of which one person has all", async () => {
    await answered(asked("2001:db8::1"), 600);
    expect(await answered(asked("2001:db8::ffff:2"), 1)).toBe(0);
  });

  it("are counted by person for who is signed in, and not for the office", async () => {
    const { id } = aPerson(db, "Sokha", null);
    const now = new Date();
    const dates = { createdAt: now, updatedAt: now, expiresAt: new Date(now.getTime() + 60_000) };
    db.insert(session)
      .values({ id: "s", token: hashOfToken("abc"), userId: id, ...dates })
      .run();
    await answered(asked("192.0.2.1"), 600);
    expect(await answered(asked("192.0.2.1", "abc.signature"), 400)).toBe(300);
    expect(await answered(asked("192.0.2.9", "abc.signature"), 1)).toBe(0);
    // A made-up session is nobody's.
    expect(await answered(asked("192.0.2.1", "abd.signature"), 1)).toBe(0);
  });

  it("leave no address in the memory of the process", async () => {
    await refusedByRate(asked("192.0.2.77"));
    const seen = new Set<unknown>();
    const walk = (value: unknown): string[] => {
      if (typeof value === "string") return [value];
      if (typeof value !== "object" || value === null || seen.has(value)) return [];
      seen.add(value);
      return Object.entries(value).flatMap(([key, each]) => [key, ...walk(each)]);
    };
    const texts = walk((globalThis as { uprRates?: unknown }).uprRates);
    expect(texts.length).toBeGreaterThan(10);
    expect(texts.filter((text) => text.includes("192.0.2"))).toEqual([]);
  });
});
