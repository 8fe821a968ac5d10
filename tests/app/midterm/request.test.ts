import { describe, expect, it } from "vitest";
import { reportFileName } from "@/app/_ui/report-file-name";
import { parametersOf, parseRequest, searchOf } from "@/app/midterm/parameters";

const TODAY = "2026-11-23";

describe("the address of a mid-term table", () => {
  it("asks for the Government's table of today where it says nothing", () => {
    expect(parseRequest({}, TODAY)).toMatchObject({
      request: { layout: "government", asOf: TODAY },
      ignored: [],
    });
  });

  it.each([
    ["layout", "fantasy"],
    ["asOf", "2021-02-30"],
    ["asOf", "yesterday"],
    ["asOf", "2026-11-24"],
    ["asOf", "2099-01-01"],
    ["government", "great"],
    ["themes", "colours"],
  ])("leaves out %s=%s and says so", (name, value) => {
    const { request, ignored } = parseRequest({ [name]: value }, TODAY);
    expect(ignored).toEqual([{ name, value }]);
    expect(request).toEqual(parseRequest({}, TODAY).request);
  });

  it("carries layout, day and filters whole", () => {
    const { request } = parseRequest(
      {
        layout: "ohchr-3",
        asOf: "2021-12-31",
        themes: "uhri_theme",
        sdg: ["16", "5"],
        q: "media law",
      },
      TODAY,
    );
    expect(parseRequest(parametersOf(searchOf(request)), TODAY)).toEqual({ request, ignored: [] });
  });
});

describe("the name of the file", () => {
  it.each([
    ["Cambodia", "2019-01-30", "cambodia-2019-midterm-government-2026-11-23"],
    ["Côte d’Ivoire", null, "cote-d-ivoire-midterm-government-2026-11-23"],
    ['កម្ពុជា"\r\n', null, "midterm-government-2026-11-23"],
  ])("of %s is plain letters, digits and hyphens", (state, reviewedOn, name) => {
    const asked = { layout: "government", asOf: TODAY } as const;
    expect(reportFileName(asked, { state, reviewedOn })).toBe(name);
    const edition = { number: 2, id: "3f2a9c1b-0d5e-4c1a-9f6b-2a7d8e9c0b1a" };
    expect(reportFileName(asked, { state, reviewedOn }, edition)).toBe(
      `${name}-edition-2-3f2a9c1b`,
    );
    expect(reportFileName(asked, { state, reviewedOn }, "draft")).toBe(`${name}-draft`);
  });
});
