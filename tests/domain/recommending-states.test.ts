import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readStates, splitStates, statesNotNamed } from "@/db/domain/recommending-states";
import { STATES, stateNameOf } from "@/db/domain/state-names";

const codes = (text: string) => readStates(text).states.map(({ iso3 }) => iso3);
const listed = fc.uniqueArray(fc.constantFrom(...STATES), { minLength: 1, maxLength: 12 });
const named = (all: readonly string[]) => all.map((iso3) => stateNameOf(iso3) as string);

describe("States that a cell lists", () => {
  it.each([
    ["Chile\nEstonia", ["CHL", "EST"]],
    ["Chile\r\n\r\nEstonia\r", ["CHL", "EST"]],
    ["- Chile\n- Estonia", ["CHL", "EST"]],
    ["Chile, Estonia and Spain", ["CHL", "EST", "ESP"]],
    ["Chile, Estonia, and Spain.", ["CHL", "EST", "ESP"]],
    ["Chile; Estonia / Spain|France & Italy", ["CHL", "EST", "ESP", "FRA", "ITA"]],
    ["(Chile) (Estonia)", ["CHL", "EST"]],
    ["(Chile)(Estonia);", ["CHL", "EST"]],
    ["Antigua and Barbuda and Trinidad and Tobago", ["ATG", "TTO"]],
    ["Bosnia and Herzegovina, Saint Vincent and the Grenadines", ["BIH", "VCT"]],
    ["Venezuela (Bolivarian Republic of), Iran (Islamic Republic of)", ["VEN", "IRN"]],
    ["Venezuela, Bolivarian Republic of; Iran, Islamic Republic of", ["VEN", "IRN"]],
    ["Congo, Democratic Republic of the, Korea, Republic of", ["COD", "KOR"]],
    ["Burma/Myanmar", ["MMR"]],
    ["United\nKingdom\nSpain", ["GBR", "ESP"]],
    ["Trinidad and Tobago\n", ["TTO"]],
    ["Venezuela (Bolivarian Republic of", ["VEN"]],
    ["Norway) ;", ["NOR"]],
    ["Kosovo; Spain", [null, "ESP"]],
    ["", []],
    ["- \n;", []],
  ])("%j lists %j", (cell, expected) => {
    expect(splitStates(cell).map(({ iso3 }) => iso3)).toEqual(expected);
  });

  it("keep the name that the source writes", () => {
    expect(
      splitStates("Turkey, Cote d'Ivoire,\nState of Palestine*").map(({ name }) => name),
    ).toEqual(["Turkey", "Cote d'Ivoire", "State of Palestine*"]);
  });

  it("are read again as they were printed", () => {
    fc.assert(
      fc.property(
        listed,
        fc.constantFrom(", ", "; ", "\n", " and ", "\r\n- ", "|", " / "),
        (all, gap) => {
          expect(splitStates(named(all).join(gap))).toEqual(
            all.map((iso3) => ({ name: stateNameOf(iso3), iso3 })),
          );
        },
      ),
    );
  });

  it("are read out of any cell without fail, and no letter is lost", () => {
    const letters = (text: string) => text.replace(/\band\b|[^\p{L}\p{N}]/giu, "");
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("(", ")", ",", ";", "Chad", "Kosovo", " ", "\n")),
        (all) => {
          const cell = all.join("");
          expect(
            letters(
              splitStates(cell)
                .map(({ name }) => name)
                .join(),
            ),
          ).toBe(letters(cell));
        },
      ),
    );
  });
});

describe("States that a text names as those that recommend", () => {
  it.each([
    ["Ratify (Portugal, Slovakia)", ["PRT", "SVK"]],
    ["Ratify (Mexico; Egypt)", ["MEX", "EGY"]],
    ["Ratify (Chile); (Estonia);", ["CHL", "EST"]],
    ["Ratify (Ecuador and Spain)", ["ECU", "ESP"]],
    ["Ratify (Norway;) );", ["NOR"]],
    ["Ratify (Venezuela (Bolivarian Republic of))", ["VEN"]],
    ["Ratify (Iran (Islamic Republic of)", ["IRN"]],
    ["Ratify (Timor-Leste)", ["TLS"]],
    ["Ratify (State of Palestine*)", ["PSE"]],
    ["Ratify (Trinidad and Tobago\n)", ["TTO"]],
    ["Ratify (Maldives) (Portugal)", ["MDV", "PRT"]],
    ["Ratify (Maldives) and (Portugal).", ["MDV", "PRT"]],
    ["Ratify (Chile", ["CHL"]],
    ["Ratify (Algeria)1; );", ["DZA"]],
    ["Ratify (Venezuela (Bolivarian Republic of))12", ["VEN"]],
    ["Ratify (Brazil), );", ["BRA"]],
    ["Ratify (Spain, Spain)", ["ESP"]],
    ["Ratify the Optional Protocol (OP-CAT) (Spain)", ["ESP"]],
    ["Ratify the Convention (Istanbul Convention) (Spain)", ["ESP"]],
    ["Work with neighbours (Serbia) on return (Spain)", ["ESP"]],
  ])("%j names %j", (text, expected) => {
    expect(codes(text)).toEqual(expected);
    expect(readStates(text).parts).toEqual([]);
  });

  it.each([
    "Ratify the Optional Protocol (OP-CAT)",
    "Ratify the Convention (No. 29)",
    "Withdraw its reservation to article 37 (a)",
    "Ratify the Convention (CEDAW)",
    "Ratify the Istanbul Convention (Council of Europe Convention)",
    "Have an institution in line with the Paris Principles (A status)",
    "Work with Chile and Estonia",
    "Ratify ()",
    "Ratify (((",
    "",
  ])("%j names none", (text) => {
    expect(readStates(text)).toEqual({ states: [], parts: [] });
  });

  it.each(["Ratify (Unknown)", "Ratify (&#40;Unknown&#41;)", "Ratify ((Unknown));"])(
    "in %j it is one that is not known",
    (text) => {
      expect(readStates(text).states).toEqual([{ name: "Unknown", iso3: null, part: null }]);
    },
  );

  it("each made one of several wordings, which are kept word for word", () => {
    const text =
      "Complete the ratification (OP-CAT) (Ukraine) (Chile); Increase efforts (Slovakia); and\u00A0go on (Niger);";
    expect(readStates(text)).toEqual({
      states: [
        { name: "Ukraine", iso3: "UKR", part: 0 },
        { name: "Chile", iso3: "CHL", part: 0 },
        { name: "Slovakia", iso3: "SVK", part: 1 },
        { name: "Niger", iso3: "NER", part: 2 },
      ],
      parts: [
        "Complete the ratification (OP-CAT) (Ukraine) (Chile)",
        "Increase efforts (Slovakia)",
        "and\u00A0go on (Niger)",
      ],
    });
  });

  it("can stand with a stroke between them", () => {
    const { states } = readStates("Consider ratifying (Turkey) / Ratify (Mexico)");
    expect(states.map(({ iso3, part }) => [iso3, part])).toEqual([
      ["TUR", 0],
      ["MEX", 1],
    ]);
  });

  it("can be one State twice, where it made two wordings", () => {
    const { states } = readStates("Ratify this (Spain); Ratify that (Spain)");
    expect(states.map(({ part }) => part)).toEqual([0, 1]);
  });

  it("are read again as they were printed", () => {
    fc.assert(
      fc.property(fc.array(listed, { minLength: 1, maxLength: 4 }), (wordings) => {
        const parts = wordings.map((all, index) => `Do thing ${index} (${named(all).join(", ")})`);
        const read = readStates(`${parts.join("; ")};`);
        expect(read.states.map(({ iso3, part }) => [iso3, part ?? 0])).toEqual(
          wordings.flatMap((all, index) => all.map((iso3) => [iso3, index])),
        );
        expect(read.parts).toEqual(wordings.length > 1 ? parts : []);
      }),
    );
  });

  it("are read out of a text of ten thousand parentheses in no time", { timeout: 20_000 }, () => {
    const begun = performance.now();
    readStates("(Chile".repeat(10_000));
    readStates("(Chile) x ".repeat(10_000));
    readStates(`${"(".repeat(10_000)}Chile${")".repeat(10_000)}`);
    splitStates(`${"(".repeat(50_000)}Chile${")".repeat(50_000)}`);
    splitStates("(Chile".repeat(50_000));
    expect(performance.now() - begun).toBeLessThan(10_000);
  });
});

describe("beside a text stand the States that it does not name itself", () => {
  it.each([
    ["Ratify it (France) (Lithuania);", ["France", "Lithuania"], []],
    ["Ratify it (Spain, Portugal)", ["Spain", "Portugal"], []],
    ["Ratify it (Venezuela (Bolivarian Republic of))", ["Venezuela"], []],
    ["Ratify it (Nigeria)", ["Niger"], ["Niger"]],
    ["Ratify it", ["Chile", "Peru"], ["Chile", "Peru"]],
    ["Ratify it (OP-CAT)", ["Chile"], ["Chile"]],
    ["Ratify it (Chile)", ["Chile", "Peru"], ["Peru"]],
  ])("%s", (text, states, left) => expect(statesNotNamed(text, states)).toEqual(left));
});
