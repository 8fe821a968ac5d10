import { groupedBy } from "./grouped";
import {
  type CellValue,
  partsSpokenOf,
  positionOf,
  raisedBy,
  TAG_CONTENTS,
  type TagContent,
  tagsValue,
  writingsOf,
} from "./midterm-cell";
import { evidenceOf } from "./midterm-evidence";
import type { MidtermItem } from "./midterm-item";
import { type StandingItem, standingOn, type StatusValue } from "./midterm-standing";
import { UPDATE_TEXTS, type UpdateText } from "./update-texts";
import {
  LAYOUT,
  type Layout,
  type MidtermColumn,
  numberStandsInText,
  tracksOf,
  type View,
  VIEWS,
} from "./midterm-layout";
import { keyOfTheme } from "./midterm-theme";
import { sectionOf, type ThemeSet } from "./theme-set";
import { TRACKS, type Track } from "./track";
import type { Vocabulary } from "./vocabulary";

export interface MidtermRow {
  ref: string;
  number: string | null;
  text: string;
  states: string[];
  /** The State that was reviewed. */
  underReview: string;
  /** One a column, in their order. */
  cells: CellValue[];
  /** Where each track stands whose updates were read; one that was not says nothing here. */
  statuses: Record<Track, StatusValue>;
  /** Ids of the documents that bear on it, for either track, where the updates of both were read. */
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
  /** Who set the terms by which it is grouped; null where those are the headings of the source. */
  themesSetBy: { source: boolean; project: boolean } | null;
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
}

type Builder = (standing: StandingItem, place: Place) => CellValue;

/** The track whose word a column is, where it is one's. */
const tracksIn = (view: View) => TRACKS.filter((track) => track === view);
const TRACKS_IN = Object.fromEntries(VIEWS.map((view) => [view, tracksIn(view)])) as Record<
  View,
  Track[]
>;

/** A cell of what one track wrote in these fields. */
const writings =
  (fields: readonly UpdateText[], plain: UpdateText | null = null): Builder =>
  (standing, { view }) => {
    const [track] = TRACKS_IN[view];
    return { kind: "writings", writings: track ? writingsOf(standing, track, fields) : [], plain };
  };

const status =
  (track: Track): Builder =>
  ({ statuses }) => ({ kind: "status", value: statuses[track] });

/** Which tags a column prints; the 3rd cycle list has one column for all. */
const TAGS_IN: Record<"themes" | "sdgs", (layout: Layout) => TagContent> = {
  themes: (layout) => (layout === "ohchr-3" ? "themes_and_goals" : "themes"),
  sdgs: () => "goals",
};

// The State's table asks for assistance beside the challenges, civil society's has one column for both.
const nextStepsAlone = writings(["nextSteps"], "nextSteps");
const nextStepsWithAssistance = writings(["nextSteps", "assistance"], "nextSteps");

/** What the column for status and note is for comes first. */
const NOTE_FIRST = [...new Set(["midTermNote", ...UPDATE_TEXTS] as const)];

const BUILDERS: Record<MidtermColumn, Builder> = {
  number: ({ item }) => ({ kind: "number", number: item.number }),
  recommendation: (standing, { layout }) => ({
    kind: "recommendation",
    number: numberStandsInText(layout) ? standing.item.number : null,
    text: standing.item.text,
    parts: partsSpokenOf(standing, tracksOf(layout)),
    states: standing.item.states,
    // The 3rd cycle list's heading names no State; who raised an item stands in the next column.
    asksForState: layout !== "ohchr-3",
    raisedBy: raisedBy(standing.item),
    sourceOfPosition: LAYOUT[layout].track === null ? (positionOf(standing)?.source ?? null) : null,
  }),
  position: (standing, { layout }) => ({
    kind: "position",
    position: positionOf(standing),
    raisedBy: raisedBy(standing.item),
    withSource: LAYOUT[layout].track !== null,
  }),
  themes: (standing, { layout }) => tagsValue(standing, TAGS_IN.themes(layout)),
  sdgs: (standing, { layout }) => tagsValue(standing, TAGS_IN.sdgs(layout)),
  institutions: ({ item: { institutions } }) => ({ kind: "institutions", institutions }),
  government_status: status("government"),
  civil_society_status: status("civil_society"),
  measures: writings(["midTermNote", "reason", "measures", "results"]),
  basis: writings(["reason"], "reason"),
  challenges: writings(["challenges", "assistance"]),
  gaps: writings(["midTermNote", "challenges", "measures", "results"]),
  next_steps: (standing, place) =>
    (place.view === "government" ? nextStepsAlone : nextStepsWithAssistance)(standing, place),
  evidence: (standing, { view }) => ({
    kind: "evidence",
    documents: evidenceOf(standing, TRACKS_IN[view]),
  }),
  assessment: (standing) => ({
    kind: "tracks",
    tracks: TRACKS.map((track) => ({
      status: standing.statuses[track],
      writings: writingsOf(standing, track, NOTE_FIRST),
    })),
    documents: evidenceOf(standing, TRACKS),
  }),
};

/** How a row of this layout is made. */
function rowsIn(layout: Layout): (standing: StandingItem) => MidtermRow {
  const columns = LAYOUT[layout].columns.map(([column, view]) => ({
    build: BUILDERS[column],
    place: { layout, view },
  }));
  return (standing) => {
    const { ref, number, text, states, source } = standing.item;
    return {
      ref,
      number,
      text,
      states,
      underReview: source.underReview,
      cells: columns.map(({ build, place }) => build(standing, place)),
      statuses: standing.statuses,
      documents: () => evidenceOf(standing, TRACKS).map(({ document }) => document.id),
    };
  };
}

/**
 * The rows of a mid-term table, theme by theme in the order of the items, as of the shape's day: typed
 * values, no words. What is later than that day, or not published, does not appear.
 */
export function midtermGroups(
  items: readonly MidtermItem[],
  { layout, themeSet, asOf }: MidtermShape,
): MidtermGroup[] {
  const rowOf = rowsIn(layout);
  return Array.from(groupedBy(items, keyOfTheme(themeSet)).values(), (group) => {
    const headings = group[0]?.headings ?? [];
    return {
      section: sectionOf(themeSet, headings),
      headings,
      rows: group.map((item) => rowOf(standingOn(item, asOf))),
    };
  });
}

/** The vocabularies of the tags that the layout prints. */
export function vocabulariesOf(layout: Layout): Vocabulary[] {
  return LAYOUT[layout].columns.flatMap(([column]) =>
    column === "themes" || column === "sdgs" ? TAG_CONTENTS[TAGS_IN[column](layout)] : [],
  );
}
