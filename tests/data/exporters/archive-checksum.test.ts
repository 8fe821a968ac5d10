import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unsigned } from "@/data/exporters/archive-checksum";

describe("the checksum of an archive's parts", () => {
  it.each([
    ["", 0],
    // The check value of CRC-32 in the catalogue of such sums.
    ["123456789", 0xcbf43926],
  ])("of %j is %i", (text, sum) => {
    expect(unsigned(Buffer.from(text))).toBe(sum);
  });

  it("is all that yazl asks of the package in whose place it stands", () => {
    const yazl = readFileSync(createRequire(import.meta.url).resolve("yazl"), "utf8");
    const asked = [...yazl.matchAll(/\bcrc32(?:\.\w+)?\(/g)].map(([use]) => use);
    expect(new Set(asked)).toEqual(new Set(["crc32.unsigned("]));
  });

  it("is the same in however many pieces the bytes come", () => {
    const given = fc.tuple(fc.uint8Array({ maxLength: 300 }), fc.nat(300));
    fc.assert(
      fc.property(given, ([bytes, at]) => {
        const before = unsigned(bytes.subarray(0, at));
        expect(unsigned(bytes.subarray(at), before)).toBe(unsigned(bytes));
      }),
    );
  });
});
