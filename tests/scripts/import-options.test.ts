import { describe, expect, test } from "vitest";
import { Misuse, optionsOf } from "@/scripts/import/options";

describe("npm run import", () => {
  test("takes files, and what they do not say themselves", () => {
    const typed = ["list.docx", "--state", "cambodia", "--session=18", "--symbol", "A/HRC/26/16"];
    expect(optionsOf([...typed, "--only", "khm", "--preview"])).toMatchObject({
      files: [expect.stringMatching(/\/list\.docx$/u)],
      settings: {
        ...{ iso3: "KHM", only: "KHM", session: 18, cycle: null, date: null },
        ...{ symbol: "A/HRC/26/16", allMechanisms: false },
      },
      isPreview: true,
    });
  });

  test.each([
    [["list.docx", "--state", "Kambodscha"], "No State is called Kambodscha"],
    [["list.docx", "--cycle", "second"], "--cycle is a number"],
    [["list.docx", "--date", "27.3.2014"], "--date is"],
    [["list.docx", "--Preview"], "Unknown option"],
    [[], "Say which files"],
  ])("refuses %j in words", (args, words) => {
    expect(() => optionsOf(args)).toThrow(Misuse);
    expect(() => optionsOf(args)).toThrow(words);
  });
});
