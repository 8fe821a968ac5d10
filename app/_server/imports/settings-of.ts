import type { FieldProblems } from "@/db/domain/errors";
import type { ImportSettings } from "@/db/domain/import-row";
import { lastDayOf } from "@/db/domain/partial-date";
import { iso3Of, STATES } from "@/db/domain/state-names";

const LAST_CYCLE = 9;
const LAST_SESSION = 99;

function stateOf(entered: string): string | null {
  const code = entered.toUpperCase();
  return STATES.includes(code) ? code : iso3Of(entered);
}

function numberOf(entered: string, last: number): number | null {
  const number = Number(entered);
  return Number.isInteger(number) && number >= 1 && number <= last ? number : null;
}

/**
 * What the fields of a form say of the files; `problems` names those that make no sense, which are taken
 * as left empty. `text` gives what was entered.
 */
export function settingsOf(text: (field: string) => string): {
  settings: ImportSettings;
  problems: FieldProblems;
} {
  const problems: FieldProblems = {};
  const read = <Value>(field: string, parse: (entered: string) => Value | null, code: string) => {
    const entered = text(field).trim();
    if (entered === "") return null;
    const value = parse(entered);
    if (value === null) problems[field] = code;
    return value;
  };
  const settings = {
    only: read("only", stateOf, "state_unknown"),
    allMechanisms: text("allMechanisms") === "yes",
    iso3: read("iso3", stateOf, "state_unknown"),
    cycle: read("cycle", (entered) => numberOf(entered, LAST_CYCLE), "number_invalid"),
    session: read("session", (entered) => numberOf(entered, LAST_SESSION), "number_invalid"),
    symbol: text("symbol").trim().slice(0, 80) || null,
    date: read("date", (entered) => (lastDayOf(entered) ? entered : null), "partial_date_invalid"),
    columns: null,
  };
  return { settings, problems };
}
