import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { flowingZip, type ZipContent } from "@/data/exporters/zip";
import { bytesOf } from "@/tests/support/bytes-of";

const encoder = new TextEncoder();

test("a part of an archive is made when those before it are written", async () => {
  let counted = 0;
  function* rows() {
    for (const row of ["one ", "two ", "three"]) {
      counted += 1;
      yield encoder.encode(row);
    }
  }
  function* count() {
    yield encoder.encode(`${counted} rows`);
  }
  const parts = new Map<string, ZipContent>([
    ["about", encoder.encode("a table")],
    ["rows", rows()],
    ["count", count()],
  ]);
  const zip = flowingZip(parts);
  expect(counted).toBe(0);
  const files = Object.entries(unzipSync(await bytesOf(zip)));
  expect(files.map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual([
    ["about", "a table"],
    ["rows", "one two three"],
    ["count", "3 rows"],
  ]);
});

test("an archive breaks off where a part cannot be made, and never looks whole", async () => {
  function* rows() {
    yield encoder.encode("one");
    throw new Error("the disk cannot be read");
  }
  await expect(bytesOf(flowingZip(new Map([["rows", rows()]])))).rejects.toThrow(
    "the disk cannot be read",
  );
});
