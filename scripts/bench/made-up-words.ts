import type { Random } from "./random";

/** Headings as in a real source: the same for any number of recommendations under them. */
export const HEADINGS = [
  ["International obligations", "Ratification of treaties"],
  ["International obligations", "Cooperation with mechanisms"],
  ["National framework", "Constitution and laws"],
  ["National framework", "Institutions and plans"],
  ["Civil and political rights", "Freedom of expression"],
  ["Civil and political rights", "Freedom of assembly"],
  ["Civil and political rights", "Administration of justice"],
  ["Civil and political rights", "Prohibition of torture"],
  ["Economic, social and cultural rights", "Work and social security"],
  ["Economic, social and cultural rights", "Health"],
  ["Economic, social and cultural rights", "Education"],
  ["Economic, social and cultural rights", "Land and housing"],
  ["Specific groups", "Women"],
  ["Specific groups", "Children"],
  ["Specific groups", "Persons with disabilities"],
  ["Specific groups", "Indigenous peoples"],
  ["Specific groups", "Migrants and refugees"],
] as const;

export const STATES = [
  "Argentina",
  "Botswana",
  "Canada",
  "Denmark",
  "Egypt",
  "Fiji",
  "Ghana",
  "Honduras",
  "Iceland",
  "Japan",
  "Kenya",
  "Latvia",
  "Mexico",
  "Nepal",
  "Venezuela (Bolivarian Republic of)",
] as const;

export const GROUPS = ["Women", "Children", "Persons with disabilities", "Migrants"] as const;

const VERBS = ["Adopt", "Amend", "Continue", "Ensure", "Ratify", "Step up", "Take measures for"];
const OBJECTS = [
  "the law on associations",
  "the national plan of action",
  "access to justice in rural areas",
  "the Optional Protocol to the Convention",
  "the training of judges and police",
  "inclusive education for all children",
  "protection of defenders and journalists",
  "social security for informal workers",
];
const MANNERS = [
  "in line with international standards",
  "in consultation with civil society",
  "with a sufficient budget and clear indicators",
  "so that complaints are investigated promptly and impartially",
  "with particular attention to women and girls",
  "and report on the results before the next cycle",
];

/** A recommendation in the manner of real ones, from some 60 to 400 characters. */
export function sentence(random: Random): string {
  const parts = [`${random.pick(VERBS)} ${random.pick(OBJECTS)}`];
  for (let left = random.below(5); left >= 0; left -= 1) parts.push(random.pick(MANNERS));
  return `${parts.join(", ")}.`;
}
