import { expect, test } from "vitest";
import { type Caution, cautionsOn } from "@/app/editions/compare/cautions";

type Edition = Parameters<typeof cautionsOn>[0];

interface Given extends Partial<Pick<Edition, "organisation" | "frozenAt">> {
  request?: Partial<Edition["request"]>;
  taken?: Partial<NonNullable<Edition["taken"]>>;
}

const NOTHING = { updates: 0, lastOn: null, evidence: false, names: false, original: "" };

const edition = ({ request, taken, ...given }: Given): Edition => ({
  organisation: { id: "ngo", name: "Clean Rivers", track: "civil_society" },
  frozenAt: "2026-11-24T05:00:00.000Z",
  request: {
    ...{ layout: "ohchr-3", themeSet: "source", asOf: "2026-11-24", filter: "" },
    ...request,
  },
  ...(taken && { taken: { ...NOTHING, ...taken } }),
  ...given,
});

const EARLIER_DAY = { request: { asOf: "2024-12-31" } };
const MADE_LATER = { frozenAt: "2027-03-01T05:00:00.000Z" };
const NAMELESS = {
  id: null,
  name: "A civil society organisation",
  track: "civil_society",
} as const;

test.each<[string, Given, Given, Caution[]]>([
  ["nothing, of one that is made later", {}, MADE_LATER, []],
  ["nothing, of one that is as of a later day", EARLIER_DAY, {}, []],
  ["that the first was made after the second", MADE_LATER, {}, ["backwards"]],
  ["that the first is as of a later day", {}, EARLIER_DAY, ["backwardsAsOf"]],
  [
    "that the first is as of a later day, though the second was made later",
    {},
    { ...EARLIER_DAY, ...MADE_LATER },
    ["backwardsAsOf"],
  ],
  ["that statements were withdrawn", { taken: { updates: 1 } }, {}, ["takenSince"]],
  ["that evidence was withdrawn", {}, { taken: { evidence: true } }, ["takenSince"]],
  ["nothing of names that are withheld", { taken: { names: true } }, {}, []],
  [
    "that nobody knows whether the author is the same",
    {},
    { organisation: NAMELESS },
    ["otherAuthor"],
  ],
  [
    "that they are laid out and chosen otherwise",
    { request: { layout: "government", filter: "q=water" } },
    {},
    ["otherLayout", "otherSelection"],
  ],
])("before one reads a comparison it is said: %s", (_, from, to, said) => {
  expect(cautionsOn(edition(from), edition(to))).toEqual(said);
});
