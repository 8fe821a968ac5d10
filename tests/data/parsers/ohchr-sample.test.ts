import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { recommendationsIn } from "@/tests/support/read-list";

const SAMPLE = "../shared/samples/ohchr-thematic-list-svn-cycle3.docx";

it.skipIf(!existsSync(SAMPLE))(
  "the list of Slovenia as the Office issued it has 182 supported and 33 noted recommendations",
  async () => {
    const rows = await recommendationsIn(readFileSync(SAMPLE));
    const count = (word: string) =>
      rows.filter(({ position }) => position?.wording === word).length;
    expect([rows.length, count("Supported"), count("Noted")]).toEqual([215, 182, 33]);
    expect(rows.flatMap(({ doubts }) => doubts)).toEqual([]);
    expect(new Set(rows.map(({ number }) => number?.split(".")[0]))).toEqual(
      new Set(["121", "122"]),
    );
    expect(rows.every(({ states }) => states.length > 0)).toBe(true);
    expect(rows[0]?.review).toMatchObject({ iso3: "SVN", cycle: 3, session: 34 });
  },
);
