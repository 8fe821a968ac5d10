import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { unzip } from "@/data/parsers/zip";
import { zipped } from "@/data/exporters/zip";
import type { ErrorCode } from "@/db/domain/errors";

const LIMITS = { parts: 10, bytes: 20 * 1024 * 1024, ratio: 50 };

const bytes = (text: string) => new TextEncoder().encode(text);

const refusal = (file: Uint8Array): Promise<ErrorCode | null> =>
  unzip(file, LIMITS).then(
    () => null,
    (error: { code: ErrorCode }) => error.code,
  );

/** The archive with other words of the same length in it, wherever they stand. */
function forged(file: Uint8Array, from: string, to: string): Uint8Array {
  return new Uint8Array(
    Buffer.from(Buffer.from(file).toString("latin1").replaceAll(from, to), "latin1"),
  );
}

describe("an archive", () => {
  it("gives its parts back, in their order, byte by byte", async () => {
    const parts = new Map([
      ["b.xml", bytes("ខ្មែរ")],
      ["a/c.bin", new Uint8Array([0, 255, 13, 10])],
      ["empty", new Uint8Array()],
    ]);
    expect([...(await unzip(await zipped(parts)))]).toEqual([...parts]);
  });

  const good = zipSync({ "word/document.xml": bytes("<a/>".repeat(500)) });

  it.each<[string, Uint8Array, ErrorCode]>([
    ["nothing at all", new Uint8Array(), "archive_damaged"],
    ["no archive", bytes("PK\u0003\u0004 but no more"), "archive_damaged"],
    ["one that breaks off", good.slice(0, -30), "archive_damaged"],
    ["one whose beginning is gone", good.slice(40), "archive_damaged"],
    ["a name that leads out", zipSync({ "../evil": bytes("x") }), "archive_unsafe"],
    ["a name from the root", zipSync({ "/etc/evil": bytes("x") }), "archive_unsafe"],
    ["a name of another system", zipSync({ "c:\\evil": bytes("x") }), "archive_unsafe"],
    [
      "a part that is there twice",
      forged(zipSync({ "a.xml": bytes("1"), "b.xml": bytes("2") }), "b.xml", "A.xml"),
      "archive_unsafe",
    ],
    [
      "too many parts",
      zipSync(Object.fromEntries(Array.from({ length: 11 }, (_, i) => [`${i}`, bytes("x")]))),
      "archive_too_large",
    ],
    ["a bomb", zipSync({ bomb: new Uint8Array(15 * 1024 * 1024) }), "archive_too_large"],
    [
      "more than there may be",
      zipSync(
        Object.fromEntries(
          ["a", "b", "c"].map((name) => [name, crypto.getRandomValues(new Uint8Array(65_536))]),
        ),
      ),
      "archive_too_large",
    ],
  ])("is refused where it is %s", async (what, file, code) => {
    const limits = what === "more than there may be" ? { ...LIMITS, bytes: 100_000 } : LIMITS;
    const answer = await unzip(file, limits).then(
      () => null,
      (error: { code: ErrorCode }) => error.code,
    );
    expect(answer).toBe(code);
  });

  it("is refused where a part is longer than its directory says", async () => {
    const honest = Buffer.from(zipSync({ bomb: new Uint8Array(4 * 1024 * 1024) }, { level: 6 }));
    const size = Buffer.alloc(4);
    size.writeUInt32LE(4 * 1024 * 1024);
    const small = Buffer.alloc(4);
    small.writeUInt32LE(1000);
    const lying = Buffer.from(
      honest.toString("latin1").replaceAll(size.toString("latin1"), small.toString("latin1")),
      "latin1",
    );
    expect(await refusal(new Uint8Array(lying))).toBe("archive_too_large");
  });
});
