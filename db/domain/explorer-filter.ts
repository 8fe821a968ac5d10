import { z } from "zod";
import { DIVERGENCES, type DivergenceKind } from "./divergence";
import { RELATIONS } from "./evidence";
import { POSITIONS } from "./position";
import { STALE_CHOICES, type StaleChoice } from "./stale";
import { TRACK_STATUSES, type TrackStatusKey } from "./track-status";

/** Which evidence a recommendation has: any at all, none, or some of a relation. */
export const EVIDENCE_CHOICES = ["any", ...RELATIONS, "none"] as const;
export type EvidenceChoice = (typeof EVIDENCE_CHOICES)[number];

/** What the State said of a recommendation; "none": nothing that is known. */
export const POSITION_CHOICES = [...POSITIONS, "none"] as const;
export type PositionChoice = (typeof POSITION_CHOICES)[number];

/** In place of a review: the whole database. */
export const ALL_REVIEWS = "all";

/**
 * Which recommendations are meant. Each list is "any of these"; an empty one is no condition; the
 * conditions hold together.
 */
export interface ExplorerFilter {
  /** Id of a review, or `ALL_REVIEWS`; empty: the one that is shown where none is asked for. */
  review: string;
  /** Ids of documents that state recommendations: one review may have several lists. */
  source: string[];
  /** Words to find; all of them must occur. */
  q: string;
  /** Ids of headings of the source; a heading includes what stands under it. */
  theme: number[];
  government: TrackStatusKey[];
  civil_society: TrackStatusKey[];
  divergence: DivergenceKind[];
  /** Goals of the 2030 Agenda, "1" to "17". */
  sdg: string[];
  /** Terms of the vocabularies of groups of persons. */
  group: string[];
  /** Terms of the vocabularies of themes. */
  topic: string[];
  position: PositionChoice[];
  /** Recommending States, ISO 3166-1 alpha-3. */
  state: string[];
  evidence: EvidenceChoice[];
  /** Names of organisations that have published something on it; one that withholds its name is none of them. */
  speaker: string[];
  /** How old the newest statement on it is; where nobody has said anything, nothing is old. */
  stale: StaleChoice[];
}

export type FilterName = keyof ExplorerFilter;

/** Filters of which an address holds one value. */
const SINGLE = ["review", "q"] as const satisfies readonly FilterName[];

/** What narrows a list, as against the list itself. */
export type NarrowingName = Exclude<FilterName, "review">;

const TRACK_STATUS = z.enum(TRACK_STATUSES);

/** What one value of each filter looks like in an address. */
const VALUE_OF: { [Name in FilterName]: z.ZodType<unknown> } = {
  review: z.string().regex(/^[\w.-]{1,80}$/),
  source: z.string().min(1).max(200),
  q: z.string().trim().max(200),
  theme: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
  government: TRACK_STATUS,
  civil_society: TRACK_STATUS,
  divergence: z.enum(DIVERGENCES),
  sdg: z.string().regex(/^([1-9]|1[0-7])$/),
  group: z.string().min(1).max(200),
  topic: z.string().min(1).max(200),
  position: z.enum(POSITION_CHOICES),
  state: z.string().regex(/^[A-Z]{3}$/),
  evidence: z.enum(EVIDENCE_CHOICES),
  speaker: z.string().min(1).max(200),
  stale: z.enum(STALE_CHOICES),
};

const FILTER_NAMES = Object.keys(VALUE_OF) as FilterName[];

export const NARROWING_NAMES = FILTER_NAMES.filter((name) => name !== "review");

export const NO_FILTER: ExplorerFilter = {
  review: "",
  source: [],
  q: "",
  theme: [],
  government: [],
  civil_society: [],
  divergence: [],
  sdg: [],
  group: [],
  topic: [],
  position: [],
  state: [],
  evidence: [],
  speaker: [],
  stale: [],
};

/** An address's parameters, as Next gives them. */
export type AddressParameters = Record<string, string | string[] | undefined>;

/** Something in an address that could not be understood, and was left out. */
export interface IgnoredParameter {
  name: string;
  value: string;
}

/** More values than anybody chooses; a page repeats each of them in its links. */
const MOST_VALUES = 50;

function valuesOf(parameter: string | string[] | undefined): string[] {
  if (parameter === undefined) return [];
  const values = Array.isArray(parameter) ? parameter : [parameter];
  // An empty value is what a form sends for a choice that was not made.
  return values.filter((value) => value.trim() !== "");
}

/**
 * Reads the filter out of an address. What cannot be understood is left out and listed in `ignored`;
 * parameters that are no filters are not this function's business.
 */
export function parseFilter(parameters: AddressParameters): {
  filter: ExplorerFilter;
  ignored: IgnoredParameter[];
} {
  const ignored: IgnoredParameter[] = [];
  const read = (name: FilterName): unknown[] =>
    valuesOf(parameters[name]).flatMap((value, index) => {
      if (index >= MOST_VALUES) {
        if (index === MOST_VALUES) ignored.push({ name, value: "…" });
        return [];
      }
      const parsed = VALUE_OF[name].safeParse(value);
      if (!parsed.success) ignored.push({ name, value: value.slice(0, 60) });
      return parsed.success ? [parsed.data] : [];
    });
  const isSingle = (name: FilterName) => SINGLE.some((single) => single === name);
  const entries = FILTER_NAMES.map((name) => {
    const values = read(name);
    return [name, isSingle(name) ? (values[0] ?? "") : [...new Set(values)]];
  });
  return { filter: Object.fromEntries(entries) as ExplorerFilter, ignored };
}

/** The filter as an address's parameters, in a fixed order; reading it again gives the same filter. */
export function toSearchParams(filter: Partial<ExplorerFilter>): URLSearchParams {
  const search = new URLSearchParams();
  for (const name of FILTER_NAMES) {
    const value = filter[name];
    if (value === undefined) continue;
    for (const entry of Array.isArray(value) ? value : [value]) {
      if (entry !== "") search.append(name, String(entry));
    }
  }
  return search;
}

/** Whether the filter narrows the list at all; which review it is of narrows nothing. */
export function isFiltered(filter: ExplorerFilter): boolean {
  return toSearchParams({ ...filter, review: "" }).size > 0;
}

/** The same list with nothing narrowed. */
export const allOf = ({ review }: ExplorerFilter): ExplorerFilter => ({ ...NO_FILTER, review });
