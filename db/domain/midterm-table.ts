import { groupedBy } from "./grouped";
import {
  type CellValue,
  evidenceOf,
  positionBy,
  raisedBy,
  type StatusValue,
  statusValue,
  tagsValue,
  writingsOf,
} from "./midterm-cell";
import type { MidtermItem } from "./midterm-item";
import { UPDATE_TEXTS, type UpdateText } from "./update-texts";
import {
  LAYOUT,
  type Layout,
  type MidtermColumn,
  numberStandsInText,
  type View,
} from "./midterm-layout";
import { sectionOf, type ThemeSet } from "./theme-set";
import { TRACKS, type Track } from "./track";

export interface MidtermRow {
  ref: string;
  number: string | null;
  text: string;
  states: string[];
  /** One a column, in their order. */
  cells: CellValue[];
  /** Where both tracks stand, whatever the layout prints. */
  statuses: Record<Track, StatusValue>;
  /** Ids of the documents that bear on it, for either track. */
  documents: string[];
}

/** Which table is made of the recommendations. */
export interface MidtermShape {
  layout: Layout;
  themeSet: ThemeSet;
  /** Day, "YYYY-MM-DD". */
  asOf: string;
}

export interface MidtermTable extends MidtermShape {
  columns: readonly (readonly [MidtermColumn, View])[];
  /** One a theme, in the order of the items, with its headings from the top one down. */
  groups: { section: string; headings: string[]; rows: MidtermRow[] }[];
  total: number;
  /** How many recommendations have no update of this track. */
  without: Record<Track, number>;
  /** Who set the tags that the table prints. */
  tagsSetBy: { source: boolean; project: boolean };
}

interface Place {
  layout: Layout;
  view: View;
  asOf: string;
}

type Builder = (item: MidtermItem, place: Place) => CellValue;

/** A cell of what one track wrote in these fields. */
const writings =
  (fields: readonly UpdateText[], plain: UpdateText | null = null): Builder =>
  (item, { view, asOf }) => ({
    kind: "writings",
    writings: TRACKS.filter((track) => track === view).flatMap((track) =>
      writingsOf(item, track, asOf, fields),
    ),
    plain,
  });

const status =
  (track: Track): Builder =>
  (item, { asOf }) => ({ kind: "status", value: statusValue(item, track, asOf) });

const BUILDERS: Record<MidtermColumn, Builder> = {
  number: (item) => ({ kind: "number", number: item.number }),
  recommendation: (item, { layout, asOf }) => ({
    kind: "recommendation",
    number: numberStandsInText(layout) ? item.number : null,
    text: item.text,
    states: item.states,
    // The 3rd cycle list's heading names no State; who raised an item stands in the next column.
    asksForState: layout !== "ohchr-3",
    raisedBy: raisedBy(item),
    sourceOfPosition:
      LAYOUT[layout].track === null ? (positionBy(item, asOf)?.source ?? null) : null,
  }),
  position: (item, { asOf }) => ({
    kind: "position",
    position: positionBy(item, asOf),
    raisedBy: raisedBy(item),
  }),
  themes: (item, { layout }) =>
    tagsValue(item, layout === "ohchr-3" ? "themes_and_goals" : "themes"),
  sdgs: (item) => tagsValue(item, "goals"),
  institutions: ({ institutions }) => ({ kind: "institutions", institutions }),
  government_status: status("government"),
  civil_society_status: status("civil_society"),
  measures: writings(["midTermNote", "reason", "measures", "results"]),
  basis: writings(["reason"], "reason"),
  challenges: writings(["challenges", "assistance"]),
  gaps: writings(["midTermNote", "challenges", "measures", "results"]),
  next_steps: (item, place) => {
    // The State's table asks for assistance beside the challenges, civil society's has one column for both.
    const fields = place.view === "government" ? [] : (["assistance"] as const);
    return writings(["nextSteps", ...fields], "nextSteps")(item, place);
  },
  evidence: (item, { view, asOf }) => ({
    kind: "evidence",
    documents: evidenceOf(
      item,
      TRACKS.filter((track) => track === view),
      asOf,
    ),
  }),
  assessment: (item, { asOf }) => ({
    kind: "tracks",
    tracks: TRACKS.map((track) => ({
      status: statusValue(item, track, asOf),
      writings: writingsOf(item, track, asOf, UPDATE_TEXTS),
    })),
    documents: evidenceOf(item, TRACKS, asOf),
  }),
};

/** Two sources may have a heading in common; each keeps its own. A vocabulary's term is one theme. */
const keyOfTheme =
  (themeSet: ThemeSet) =>
  ({ source, headings }: MidtermItem) =>
    JSON.stringify(themeSet === "source" ? [source, headings] : headings);

/**
 * The mid-term table of these recommendations, in their order, as of a day ("YYYY-MM-DD"): typed
 * values, no words. What is later than that day, or not published, does not appear.
 */
export function midtermTable(items: readonly MidtermItem[], shape: MidtermShape): MidtermTable {
  const { layout, themeSet, asOf } = shape;
  const { columns } = LAYOUT[layout];
  const rowOf = (item: MidtermItem): MidtermRow => ({
    ref: item.ref,
    number: item.number,
    text: item.text,
    states: item.states,
    cells: columns.map(([column, view]) => BUILDERS[column](item, { layout, view, asOf })),
    statuses: {
      government: statusValue(item, "government", asOf),
      civil_society: statusValue(item, "civil_society", asOf),
    },
    documents: evidenceOf(item, TRACKS, asOf).map(({ id }) => id),
  });
  const groups = [...groupedBy(items, keyOfTheme(themeSet)).values()].map((group) => {
    const headings = group[0]?.headings ?? [];
    return { section: sectionOf(themeSet, headings), headings, rows: group.map(rowOf) };
  });
  const rows = groups.flatMap((group) => group.rows);
  const withoutAny = (track: Track) =>
    rows.filter(({ statuses }) => statuses[track].status === null).length;
  const printed = rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => (cell.kind === "tags" ? cell.tags : [])),
  );
  return {
    ...shape,
    columns,
    groups,
    total: rows.length,
    without: { government: withoutAny("government"), civil_society: withoutAny("civil_society") },
    tagsSetBy: {
      source: printed.some((tag) => tag.setBy === "source"),
      project: printed.some((tag) => tag.setBy === "project"),
    },
  };
}
