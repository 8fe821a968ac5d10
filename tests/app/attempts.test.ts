import { afterEach, beforeEach, describe, expect, it, test, vi } from "vitest";
import {
  countAttempt,
  forgetAttempts,
  takeBackAttempt,
  TooManyAttempts,
} from "@/app/_server/attempts";

vi.mock("server-only", () => ({}));

beforeEach(() => {
  delete (globalThis as { uprAttempts?: unknown }).uprAttempts;
  vi.useFakeTimers({ now: new Date("2024-05-01T12:00:00Z") });
});
afterEach(() => {
  vi.useRealTimers();
});

const minutes = (count: number) => vi.advanceTimersByTime(count * 60_000);

/** How many of so many attempts are looked at, one after the other. */
async function lookedAt(by: "account" | "address" | "browser" | "code", what: string, of: number) {
  let count = 0;
  for (let n = 0; n < of; n += 1) {
    await countAttempt(by, what).then(
      () => (count += 1),
      (error: unknown) => {
        if (!(error instanceof TooManyAttempts)) throw error;
      },
    );
  }
  return count;
}

describe("passwords for an account", () => {
  it("are slowed after five, for a minute", async () => {
    expect(await lookedAt("account", "a@example.org", 8)).toBe(5);
    minutes(1);
    expect(await lookedAt("account", "a@example.org", 1)).toBe(1);
  });

  it("are locked after ten, for a quarter of an hour and no longer, however many come", async () => {
    expect(await lookedAt("account", "a", 5)).toBe(5);
    minutes(1);
    expect(await lookedAt("account", "a", 5)).toBe(5);
    minutes(1);
    const locked = await countAttempt("account", "a").catch((error: unknown) => error);
    expect(locked).toMatchObject({
      code: "too_many_attempts",
      begins: true,
      figures: { minutes: 15 },
    });
    for (let n = 0; n < 14; n += 1) {
      minutes(1);
      expect(await lookedAt("account", "a", 3)).toBe(0);
    }
    minutes(1);
    expect(await lookedAt("account", "a", 1)).toBe(1);
  });

  it("begin to be locked once: the trail is not filled by whoever goes on", async () => {
    await lookedAt("account", "a", 5);
    minutes(1);
    await lookedAt("account", "a", 5);
    minutes(1);
    const begins: unknown[] = [];
    for (let n = 0; n < 3; n += 1) {
      await countAttempt("account", "a").catch((error: TooManyAttempts) =>
        begins.push(error.begins),
      );
    }
    expect(begins).toEqual([true, false, false]);
  });

  it("are counted though they come all at once", async () => {
    const all = await Promise.allSettled(
      Array.from({ length: 200 }, () => countAttempt("account", "a")),
    );
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(5);
  });

  it("are forgotten once the right one was entered", async () => {
    await lookedAt("account", "a", 4);
    await forgetAttempts("account", "a");
    expect(await lookedAt("account", "a", 5)).toBe(5);
  });
});

test("who hammers on an account does not lock out a browser that is known, nor another account", async () => {
  await lookedAt("account", "a", 100);
  expect(await lookedAt("browser", "a nonce", 1)).toBe(1);
  expect(await lookedAt("account", "b", 1)).toBe(1);
});

test("one right password does not clear what an address did otherwise", async () => {
  await lookedAt("address", "192.0.2.1", 49);
  await countAttempt("address", "192.0.2.1");
  await takeBackAttempt("address", "192.0.2.1");
  expect(await lookedAt("address", "192.0.2.1", 5)).toBe(1);
});

test("of a million codes, five are tried in a quarter of an hour", async () => {
  expect(await lookedAt("code", "person", 50)).toBe(5);
  minutes(14);
  expect(await lookedAt("code", "person", 50)).toBe(0);
});

test("nothing that is kept names an account or an address", async () => {
  await lookedAt("account", "somebody@example.org", 1);
  await lookedAt("address", "192.0.2.77", 1);
  const kept = (globalThis as { uprAttempts?: { limiters: Map<string, { dump(): unknown }[]> } })
    .uprAttempts;
  const dump = JSON.stringify(
    [...(kept?.limiters.values() ?? [])].flat().map((each) => each.dump()),
  );
  expect(dump).toContain('"value":1');
  expect(dump).not.toMatch(/somebody|example|192\.0/);
});
