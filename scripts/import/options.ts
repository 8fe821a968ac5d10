import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { ImportSettings } from "@/db/domain/import-row";
import { lastDayOf } from "@/db/domain/partial-date";
import { iso3Of, STATES } from "@/db/domain/state-names";

export const USAGE = `npm run import -- FILE… [options]

  --preview            say what would be done, and change nothing
  --all                list every rejected or doubtful row and every difference, not the first 20
  --only KHM           read recommendations to this State alone
  --all-mechanisms     read those of treaty bodies and special procedures too, not only the UPR's
  --database PATH      another database than that of the data directory
Where the files do not say it themselves:
  --state KHM  --cycle 2  --session 18  --symbol A/HRC/26/16  --date 2014-03-27`;

export interface Options {
  files: string[];
  settings: ImportSettings;
  isPreview: boolean;
  listsAll: boolean;
  /** Absolute; null: that of the data directory. */
  database: string | null;
}

/** What was typed makes no sense; the message says why. */
export class Misuse extends Error {}

function stateOf(typed: string | undefined): string | null {
  if (typed === undefined) return null;
  const code = typed.trim().toUpperCase();
  const iso3 = STATES.includes(code) ? code : iso3Of(typed);
  if (iso3 === null) throw new Misuse(`No State is called ${typed}; write KHM, or Cambodia.`);
  return iso3;
}

function numberOf(typed: string | undefined, name: string, last: number): number | null {
  if (typed === undefined) return null;
  const number = Number(typed);
  if (!Number.isInteger(number) || number < 1 || number > last) {
    throw new Misuse(`--${name} is a number from 1 to ${last}.`);
  }
  return number;
}

function dateOf(typed: string | undefined): string | null {
  if (typed === undefined) return null;
  if (lastDayOf(typed) === null) throw new Misuse("--date is 2014, 2014-03 or 2014-03-27.");
  return typed;
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        preview: { type: "boolean", default: false },
        all: { type: "boolean", default: false },
        "all-mechanisms": { type: "boolean", default: false },
        only: { type: "string" },
        state: { type: "string" },
        cycle: { type: "string" },
        session: { type: "string" },
        symbol: { type: "string" },
        date: { type: "string" },
        database: { type: "string" },
      },
    });
  } catch (error) {
    throw new Misuse((error as Error).message);
  }
}

/** What was asked for on the command line. Throws Misuse. */
export function optionsOf(args: readonly string[]): Options {
  const { values, positionals } = parsed(args);
  if (positionals.length === 0) throw new Misuse("Say which files.");
  return {
    files: positionals.map((path) => resolve(path)),
    settings: {
      only: stateOf(values.only),
      allMechanisms: values["all-mechanisms"],
      iso3: stateOf(values.state),
      cycle: numberOf(values.cycle, "cycle", 9),
      session: numberOf(values.session, "session", 99),
      symbol: values.symbol ?? null,
      date: dateOf(values.date),
      columns: null,
    },
    isPreview: values.preview,
    listsAll: values.all,
    database: values.database === undefined ? null : resolve(values.database),
  };
}
