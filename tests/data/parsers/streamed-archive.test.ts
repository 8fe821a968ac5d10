import { readdirSync } from "node:fs";
import { zipSync } from "fflate";
import { describe, expect, it, vi } from "vitest";
import { openArchive } from "@/data/parsers/streamed-archive";
import { readRecommendations } from "@/data/parsers/recommendation-file";
import { readAll, SETTINGS, withFile } from "@/tests/support/import-files";
import { packed, workbookFiles } from "@/tests/support/made-workbooks";

const HEAD = ["Recommendation", "Position"];

/** Where a number of four bytes stands in an archive, it says another one. */
function forged(file: Uint8Array, from: number, to: number): Uint8Array {
  const bytes = Buffer.from(file);
  const said = Buffer.alloc(4);
  said.writeUInt32LE(from);
  for (let at = bytes.indexOf(said); at !== -1; at = bytes.indexOf(said, at + 4)) {
    bytes.writeUInt32LE(to, at);
  }
  return new Uint8Array(bytes);
}

/** A workbook whose only sheet is this XML. */
const withSheet = (xml: string) =>
  packed(new Map([...workbookFiles([{ rows: [HEAD] }]), ["xl/worksheets/sheet1.xml", xml]]));

/** As long a text as that, which is not packed to less than a hundredth of it. */
function longText(length: number): string {
  const pieces: string[] = [];
  for (let at = 0; at < length; at += 2_000) {
    pieces.push(`${"so ".repeat(650)}${Math.sin(at).toString(36).slice(2)}`.padEnd(2_000));
  }
  return pieces.join("").slice(0, length);
}

const inRow = (xml: string) => `<worksheet><sheetData><row>${xml}</row></sheetData></worksheet>`;

describe("an archive that unpacks to far more than it should", () => {
  const spaces = new TextEncoder().encode(`<workbook>${" ".repeat(20_000_000 - 10)}`);
  const bomb = zipSync({ "xl/workbook.xml": spaces });

  it("is refused by its directory, before anything is unpacked", async () => {
    expect(await readAll(bomb)).toMatchObject({ refusal: "archive_too_large", count: 0 });
  });

  it("is refused where it lies, as soon as more comes than it says", async () => {
    const lying = forged(bomb, 20_000_000, 100_000);
    expect(await readAll(lying)).toMatchObject({ refusal: "archive_too_large", count: 0 });
    const unpacked = await withFile(lying, async ({ path }) => {
      const archive = await openArchive(path);
      let bytes = 0;
      try {
        for await (const piece of archive.read("xl/workbook.xml")) bytes += piece.length;
      } catch {
        // It is refused, as was seen above.
      }
      archive.close();
      return bytes;
    });
    expect(unpacked).toBeLessThanOrEqual(100_000);
  });

  it.each([
    ["a text without end", inRow(`<c t="inlineStr"><is><t>${longText(9_000_000)}</t></is></c>`)],
    ["a name without end", inRow(`<c r="${longText(9_000_000)}"/>`)],
    [
      "a text of pieces without end",
      inRow(`<c t="inlineStr"><is>${`<t>${longText(100_000)}</t>`.repeat(60)}</is></c>`),
    ],
  ])("is refused where a cell is %s", async (_, xml) => {
    expect((await readAll(await withSheet(xml))).refusal).toBe("archive_too_large");
  });

  it("is refused where elements stand in each other without end", async () => {
    const deep = `${"<row>".repeat(5_000)}${"</row>".repeat(5_000)}`;
    expect((await readAll(await withSheet(deep))).refusal).toBe("archive_unsafe");
  });
});

describe("a file that nobody reads to its end", () => {
  const open = () => readdirSync("/proc/self/fd").length;
  const rows = Array.from({ length: 30_000 }, (_, at) => [`Ratify it ${at}`, "Noted"]);

  it.each([
    ["a workbook", () => packed(workbookFiles([{ rows: [HEAD, ...rows] }]))],
    ["a table of text", () => [HEAD, ...rows].map((row) => row.join(",")).join("\n")],
    ["a list", () => JSON.stringify(rows.map(([Text]) => ({ Text, Countries: ["Peru"] })))],
  ])("is closed all the same: %s", async (_, make) => {
    const before = open();
    await withFile(await make(), async (file) => {
      for (const last of [1, 40]) {
        const kinds: string[] = [];
        for await (const { kind } of readRecommendations(file, SETTINGS)) {
          kinds.push(kind);
          if (kinds.length === last) break;
        }
        expect(kinds).toHaveLength(last);
      }
    });
    await vi.waitFor(() => expect(open()).toBeLessThanOrEqual(before), { timeout: 4_000 });
  });
});
