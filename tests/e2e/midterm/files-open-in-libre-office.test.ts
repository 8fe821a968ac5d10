import { describe, expect, inject, test } from "vitest";
import { LAYOUTS } from "@/db/domain/midterm-layout";
import { NO_OFFICE, printedPages } from "@/tests/support/libre-office";
import { sheetRows, wordTables } from "@/tests/support/office-files";

if (NO_OFFICE) console.warn(NO_OFFICE);

async function download(format: string, layout: string): Promise<Uint8Array> {
  const address = `${inject("baseUrl")}/midterm/download/${format}?layout=${layout}&asOf=2026-11-23`;
  return new Uint8Array(await (await fetch(address)).arrayBuffer());
}

/** Print breaks words and lines where it likes. */
const squeezed = (text: string) => text.replace(/\s+/gu, "");

describe.each(LAYOUTS)("in LibreOffice, the layout %s", (layout) => {
  test.skipIf(NO_OFFICE)(
    "prints from DOCX with every row, every theme, and its header on each page",
    async () => {
      const file = await download("docx", layout);
      const table = wordTables(file).find((rows) => rows[0]?.isHeader) ?? [];
      const pages = await printedPages(file, "docx");
      const whole = squeezed(pages.join("\n"));
      const refs = Array.from(
        { length: 47 },
        (_, i) => `KHM-HC-2019-${`${i + 1}`.padStart(2, "0")}`,
      );
      for (const ref of refs) expect(whole.split(`${ref}:`)).toHaveLength(2);
      const themes = table.filter(({ isAcross }) => isAcross);
      expect(themes).toHaveLength(17);
      expect(whole.split("Theme:")).toHaveLength(1 + themes.length);
      // A page that holds any of the table holds its header.
      const withRows = pages.filter((page) => /KHM-HC-2019-\d\d:|Theme:/u.test(page));
      const heading = "Recommendation";
      expect(withRows.length).toBeGreaterThan(2);
      expect(withRows.filter((page) => !page.includes(heading))).toEqual([]);
    },
  );

  test.skipIf(NO_OFFICE)("prints from XLSX with every row, its header on each page", async () => {
    const file = await download("xlsx", layout);
    expect(sheetRows(file)).toHaveLength(48);
    const pages = await printedPages(file, "xlsx");
    const whole = squeezed(pages.join("\n"));
    for (let i = 1; i <= 47; i += 1) {
      expect(whole).toContain(`KHM-HC-2019-${`${i}`.padStart(2, "0")}`);
    }
    const ofTable = pages.filter((page) => page.includes("KHM-HC-2019-"));
    expect(ofTable.filter((page) => !page.includes("Recommendation"))).toEqual([]);
  });
});
