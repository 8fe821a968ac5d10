import type { OwnColumn } from "@/db/domain/table-columns";

/** What the template of the plain table says to whoever fills it in. */
export const ownTable = {
  title: "Recommendations to import",
  sheet: "Recommendations",
  explanations: {
    number: "As the report has it, as text: 118.10 is not 118.1.",
    text: "Word for word. Needed in every row.",
    recommending_states: "With a semicolon between them: Chile; Estonia.",
    position: "As the State under review said it: Supported or Noted. Empty where it is not known.",
    state: "Empty where all rows are about one State: you choose it when you import.",
    cycle: "From 1. Empty where the session is given.",
    session: "Of the Working Group, for example 18.",
    symbol: "Of the report, for example A/HRC/26/16.",
    date: "Of the report, for example 2014-03-27, or as far as it is known: 2014.",
    paragraph: "Of the report, for example Para. 118.",
    position_source: "Where the position stands, for example A/HRC/26/16/Add.1 - Para. 3.",
    heading: "The heading of the source that the recommendation stands under.",
    themes: "With a semicolon between them: names hold commas.",
    groups: "Groups of persons, with a semicolon between them.",
    sdgs: "Goals and targets, with a semicolon between them: 5; 16.2.",
  } satisfies Record<OwnColumn, string>,
};
