import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { iso3Of, STATES, stateNameOf } from "@/db/domain/state-names";
import { STATE_TABLE } from "@/db/domain/state-table";

describe("names of States", () => {
  it("are those of the 193 members, two observers and two States more that are reviewed", () => {
    expect(new Set(STATES).size).toBe(193 + 2 + 2);
    expect(STATES.every((iso3) => /^[A-Z]{3}$/u.test(iso3))).toBe(true);
  });

  it("are no two States' at once", () => {
    const names = STATE_TABLE.trim()
      .split("\n")
      .flatMap((line) =>
        line
          .slice(4)
          .split("|")
          .map((name) => [name.trim(), line.slice(0, 3)] as const),
      );
    for (const [name, iso3] of names) expect([name, iso3Of(name)]).toEqual([name, iso3]);
  });

  it.each([
    ["TUR", ["Turkey", "Türkiye", "Turkiye", "TÜRKİYE", "Republic of Türkiye"]],
    [
      "NLD",
      [
        "Netherlands",
        "the Netherlands",
        "Kingdom of the Netherlands",
        "Netherlands (Kingdom of the)",
      ],
    ],
    [
      "VEN",
      ["Venezuela (Bolivarian Republic of)", "Venezuela, Bolivarian Republic of", "Venezuela"],
    ],
    ["VNM", ["Viet Nam", "Vietnam", "Socialist Republic of Viet Nam"]],
    ["LAO", ["Lao PDR", "Lao People's Democratic Republic", "Lao People’s Democratic Republic"]],
    ["PRK", ["DPRK", "Democratic People's Republic of Korea", "DPR Korea"]],
    [
      "PRK",
      ["Democratic People\uFFFDs Republic of Korea", "Korea, Democratic People's Republic of"],
    ],
    ["KOR", ["Republic of Korea", "South Korea", "Korea (Republic of)"]],
    ["CZE", ["Czechia", "Czech Republic", "the Czech Republic"]],
    ["MKD", ["North Macedonia", "The former Yugoslav Republic of Macedonia"]],
    ["SWZ", ["Eswatini", "Swaziland"]],
    ["CPV", ["Cabo Verde", "Cape Verde"]],
    ["CIV", ["Côte d'Ivoire", "Cote d'Ivoire", "Côte d’Ivoire", "Ivory Coast", "COTE D'IVOIRE"]],
    ["TLS", ["Timor-Leste", "Timor Leste", "Timor‑Leste"]],
    ["PSE", ["State of Palestine", "State of Palestine*", "Palestine"]],
    ["VAT", ["Holy See", "the Holy See"]],
    ["USA", ["United States", "United States of America", "USA", "U.S.A.", "the United States"]],
    ["GBR", ["United Kingdom", "UK", "United Kingdom of Great Britain and Northern Ireland"]],
    ["RUS", ["Russia", "Russian Federation"]],
    ["SYR", ["Syria", "Syrian Arab Republic"]],
    [
      "IRN",
      ["Iran (Islamic Republic of)", "Iran", "Islamic Republic of Iran", "Iran, Islamic Rep. of"],
    ],
    ["BOL", ["Bolivia", "Bolivia (Plurinational State of)", "Plurinational State of Bolivia"]],
    ["TZA", ["Tanzania", "United Republic of Tanzania", "Tanzania, United Republic of"]],
    ["MDA", ["Moldova", "Republic of Moldova"]],
    ["FSM", ["Micronesia", "Micronesia (Federated States of)"]],
    ["COG", ["Congo", "Republic of the Congo", "Congo (Republic of the)"]],
    ["COD", ["Democratic Republic of the Congo", "DRC", "Congo, Democratic Republic of the"]],
    ["MMR", ["Myanmar", "Burma", "Burma/Myanmar"]],
    ["BRN", ["Brunei", "Brunei Darussalam"]],
    ["VCT", ["St. Vincent & the Grenadines", "Saint Vincent and the Grenadines"]],
    ["KNA", ["St Kitts and Nevis", " Saint  Kitts\nand Nevis "]],
    ["BIH", ["Bosnia & Herzegovina", "Bosnia and Herzegovina", "Bosnia-Herzegovina"]],
    ["STP", ["São Tomé and Príncipe", "Sao Tome and Principe"]],
    ["CIV", ["Cªte dÍIvoire", "C™te dÕIvoire", "C\uFFFDte d'Ivoire", "CÃ´te d’Ivoire"]],
    ["LAO", ["Lao PeopleÕs Democratic Republic", "Lao Peopleâ€™s Democratic Republic"]],
    ["PRK", ["Democratic PeoplesÍ Republic of Korea", "Democratic Peopleês Republic of Korea"]],
    ["GNB", ["Guinea-Bissau", "Guinea Bissau"]],
    ["NER", ["Niger"]],
    ["NGA", ["Nigeria"]],
    ["DMA", ["Dominica"]],
    ["DOM", ["Dominican Republic"]],
  ])("%s is %j", (iso3, names) => {
    expect(names.map(iso3Of)).toEqual(names.map(() => iso3));
  });

  it.each(["Kosovo", "European Union", "Unknown", "OP-CAT", "", "*", "constructor", "Chinaa"])(
    "%j is no State's that is known",
    (name) => {
      expect(iso3Of(name)).toBeNull();
    },
  );

  it("are written as the United Nations writes them", () => {
    expect(stateNameOf("KHM")).toBe("Cambodia");
    expect(stateNameOf("VEN")).toBe("Venezuela (Bolivarian Republic of)");
    expect(stateNameOf("CIV")).toBe("Côte d'Ivoire");
    expect(stateNameOf("ATL")).toBeNull();
  });

  it("are read again as they were printed, in whatever letters", () => {
    const dress = fc.constantFrom(
      (name: string) => name,
      (name: string) => name.toUpperCase(),
      (name: string) => `the ${name.toLowerCase()} *`,
      (name: string) => name.replaceAll("'", "’").replaceAll("-", "‑"),
      (name: string) => name.normalize("NFD").replaceAll(/\p{M}/gu, ""),
    );
    fc.assert(
      fc.property(fc.constantFrom(...STATES), dress, (iso3, dressed) => {
        expect(iso3Of(dressed(stateNameOf(iso3) as string))).toBe(iso3);
      }),
      { numRuns: 1_000 },
    );
  });
});
