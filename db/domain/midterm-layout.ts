import { z } from "zod";
import { TRACKS, type Track } from "./track";

/**
 * How a mid-term table is laid out. The first two are one track's report; the last two are the lists
 * that the Office of the High Commissioner issues (2nd and 3rd cycle, 4th cycle).
 */
export const LAYOUTS = ["government", "civil-society", "ohchr-3", "ohchr-4"] as const;
export type Layout = (typeof LAYOUTS)[number];
export const layoutSchema = z.enum(LAYOUTS);

/** Every column that a layout may have. */
export const MIDTERM_COLUMNS = [
  "number",
  "recommendation",
  "position",
  "themes",
  "sdgs",
  "institutions",
  "government_status",
  "civil_society_status",
  "measures",
  "basis",
  "evidence",
  "challenges",
  "gaps",
  "next_steps",
  "assessment",
] as const;
export type MidtermColumn = (typeof MIDTERM_COLUMNS)[number];

/** Whose word a column is; `assigned`: what was proposed here and its organisation confirmed. */
export const VIEWS = ["source", "tags", "government", "civil_society", "both", "assigned"] as const;
export type View = (typeof VIEWS)[number];

interface LayoutEntry {
  /** The track whose report it is; null for the lists of the Office. */
  track: Track | null;
  /** In printed order, with whose word each is. */
  columns: readonly (readonly [MidtermColumn, View])[];
}

export const LAYOUT: Record<Layout, LayoutEntry> = {
  government: {
    track: "government",
    columns: [
      ["number", "source"],
      ["recommendation", "source"],
      ["position", "source"],
      ["themes", "tags"],
      ["sdgs", "tags"],
      ["institutions", "assigned"],
      ["government_status", "government"],
      ["measures", "government"],
      ["evidence", "government"],
      ["challenges", "government"],
      ["next_steps", "government"],
    ],
  },
  "civil-society": {
    track: "civil_society",
    columns: [
      ["number", "source"],
      ["recommendation", "source"],
      ["position", "source"],
      ["government_status", "government"],
      ["civil_society_status", "civil_society"],
      ["basis", "civil_society"],
      ["evidence", "civil_society"],
      ["gaps", "civil_society"],
      ["next_steps", "civil_society"],
    ],
  },
  "ohchr-3": {
    track: null,
    columns: [
      ["recommendation", "source"],
      ["position", "source"],
      ["themes", "tags"],
      ["assessment", "both"],
    ],
  },
  "ohchr-4": {
    track: null,
    columns: [
      ["recommendation", "source"],
      ["position", "source"],
      ["themes", "tags"],
      ["sdgs", "tags"],
    ],
  },
};

const shownIn = (layout: Layout): Track[] => {
  const views = new Set(LAYOUT[layout].columns.map(([, view]) => view));
  return TRACKS.filter((track) => views.has(track) || views.has("both"));
};
const SHOWN = Object.fromEntries(LAYOUTS.map((layout) => [layout, shownIn(layout)]));

/** The tracks whose status the layout prints, in the order of the scale's tracks. */
export const tracksOf = (layout: Layout): readonly Track[] => SHOWN[layout] ?? [];

/** Columns that hold what an organisation writes on a recommendation, besides its status and evidence. */
const WRITTEN: ReadonlySet<MidtermColumn> = new Set([
  "measures",
  "basis",
  "challenges",
  "gaps",
  "next_steps",
  "assessment",
]);

/** Whether the layout prints the texts that organisations of this track write on recommendations. */
export const printsTextsOf = (layout: Layout, track: Track): boolean =>
  LAYOUT[layout].columns.some(
    ([column, view]) => WRITTEN.has(column) && (view === track || view === "both"),
  );

/** The layout of the track's own report. */
export const layoutOf = (track: Track): Layout =>
  LAYOUTS.find((layout) => LAYOUT[layout].track === track) ?? LAYOUTS[0];

/** The table's columns have no number of their own: it stands before the text, as the Office prints it. */
export function numberStandsInText(layout: Layout): boolean {
  return !LAYOUT[layout].columns.some(([column]) => column === "number");
}
