import { groupedBy } from "./grouped";
import {
  type CellValue,
  partsSpokenOf,
  positionBy,
  raisedBy,
  type StatusValue,
  statusValue,
  TAG_CONTENTS,
  type TagContent,
  tagsValue,
  writingsOf,
} from "./midterm-cell";
import { evidenceOf } from "./midterm-evidence";
import type { MidtermItem } from "./midterm-item";
import { UPDATE_TEXTS, type UpdateText } from "./update-texts";
import {
  LAYOUT,
  type Layout,
  type MidtermColumn,
  numberStandsInText,
  tracksOf,
  type View,
} from "./midterm-layout";
import { sectionOf, type ThemeSet } from "./theme-set";
import { TRACKS, type Track } from "./track";
import { newestOfEach } from "./track-status";
import type { Vocabulary } from "./vocabulary";

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
  documents: () => string[];
}

/** Which table is made of the recommendations. */
export interface MidtermShape {
  layout: Layout;
  themeSet: ThemeSet;
  /** Day, "YYYY-MM-DD". */
  asOf: string;
}

/** What is said of a table as a whole, before its rows. */
export interface MidtermFacts {
  total: number;
  /** How many recommendations have no update of this track. */
  without: Record<Track, number>;
  /** Who set the tags that the table prints. */
  tagsSetBy: { source: boolean; project: boolean };
}

/** The rows under one theme, with its headings from the top one down. */
export interface MidtermGroup {
  section: string;
  headings: string[];
  rows: MidtermRow[];
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

/** Which tags a column prints; the 3rd cycle list has one column for all. */
const TAGS_IN: Record<"themes" | "sdgs", (layout: Layout) => TagContent> = {
  themes: (layout) => (layout === "ohchr-3" ? "themes_and_goals" : "themes"),
  sdgs: () => "goals",
};

const BUILDERS: Record<MidtermColumn, Builder> = {
  number: (item) => ({ kind: "number", number: item.number }),
  recommendation: (item, { layout, asOf }) => ({
    kind: "recommendation",
    number: numberStandsInText(layout) ? item.number : null,
    text: item.text,
    parts: tracksOf(layout).length === 0 ? [] : partsSpokenOf(item, asOf),
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
  themes: (item, { layout }) => tagsValue(item, TAGS_IN.themes(layout)),
  sdgs: (item, { layout }) => tagsValue(item, TAGS_IN.sdgs(layout)),
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
 * The rows of a mid-term table, theme by theme in the order of the items, as of the shape's day: typed
 * values, no words. What is later than that day, or not published, does not appear.
 */
export function midtermGroups(
  items: readonly MidtermItem[],
  { layout, themeSet, asOf }: MidtermShape,
): MidtermGroup[] {
  // What was superseded is left out once, and not by every cell.
  const currentAlone = (item: MidtermItem): MidtermItem =>
    item.updates.length < 2 ? item : { ...item, updates: newestOfEach(item.updates, asOf) };
  const rowOf = (item: MidtermItem): MidtermRow => ({
    ref: item.ref,
    number: item.number,
    text: item.text,
    states: item.states,
    cells: LAYOUT[layout].columns.map(([column, view]) =>
      BUILDERS[column](item, { layout, view, asOf }),
    ),
    statuses: {
      government: statusValue(item, "government", asOf),
      civil_society: statusValue(item, "civil_society", asOf),
    },
    documents: () => evidenceOf(item, TRACKS, asOf).map(({ id }) => id),
  });
  return [...groupedBy(items, keyOfTheme(themeSet)).values()].map((group) => {
    const headings = group[0]?.headings ?? [];
    return {
      section: sectionOf(themeSet, headings),
      headings,
      rows: group.map(currentAlone).map(rowOf),
    };
  });
}

/** The vocabularies of the tags that the layout prints. */
export function vocabulariesOf(layout: Layout): Vocabulary[] {
  return LAYOUT[layout].columns.flatMap(([column]) =>
    column === "themes" || column === "sdgs" ? TAG_CONTENTS[TAGS_IN[column](layout)] : [],
  );
}
