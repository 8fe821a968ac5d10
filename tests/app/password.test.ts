import { hash, verify } from "@node-rs/argon2";
import { afterEach, describe, expect, it, vi } from "vitest";
import { hashPassword, verifyPassword } from "@/app/_server/password";

vi.mock("server-only", () => ({}));
vi.mock("@node-rs/argon2", () => ({ hash: vi.fn<typeof hash>(), verify: vi.fn<typeof verify>() }));

afterEach(() => vi.resetAllMocks());

const soon = () => new Promise((go) => setTimeout(go, 1));

describe("passwords", () => {
  it("are tried one after the other, however many come at once", async () => {
    let [now, most] = [0, 0];
    const work = async () => {
      now += 1;
      most = Math.max(most, now);
      await soon();
      now -= 1;
    };
    vi.mocked(hash).mockImplementation(async () => (await work(), "hash"));
    vi.mocked(verify).mockImplementation(async () => (await work(), true));
    await Promise.all([
      hashPassword("a"),
      verifyPassword({ hash: "hash", password: "b" }),
      hashPassword("c"),
    ]);
    expect([most, vi.mocked(hash).mock.calls.length]).toEqual([1, 2]);
  });

  it("are tried all the same after one that could not be", async () => {
    vi.mocked(verify).mockRejectedValueOnce(new Error("no hash")).mockResolvedValueOnce(true);
    const first = verifyPassword({ hash: "broken", password: "a" });
    const second = verifyPassword({ hash: "hash", password: "b" });
    await expect(first).rejects.toThrow("no hash");
    expect(await second).toBe(true);
  });
});
