import type { Relation } from "./evidence";
import type {
  MidtermInstitution,
  MidtermItem,
  MidtermPart,
  MidtermPassage,
  MidtermPosition,
  MidtermTag,
  MidtermUpdate,
} from "./midterm-item";
import {
  areOfSeveral,
  letterOn,
  type Named,
  named,
  type StandingItem,
  type StatusValue,
} from "./midterm-standing";
import { lastDayOf } from "./partial-date";
import { those } from "./those";
import type { Track } from "./track";
import type { UpdateText } from "./update-texts";
import { GROUP_VOCABULARIES, THEME_VOCABULARIES, type Vocabulary } from "./vocabulary";

/** What one organisation wrote. `named`: whether its name must stand beside it. */
export interface Writing {
  updateId: string;
  organisation: Named;
  track: Track;
  /** Letter of the part that it is about; null: of the whole. */
  part: string | null;
  named: boolean;
  texts: { field: UpdateText; text: string }[];
}

export interface EvidenceValue {
  document: MidtermPassage["document"];
  passageIds: string[];
  /** Locators by relation, relations in the order of their weight; each with the passages that are there. */
  passages: { relation: Relation; locators: { locator: string; passageIds: string[] }[] }[];
}

/** Who raised an item that no State recommended, and when: the date of the source. */
export interface RaisedBy {
  highCommissionerOn: string;
}

/** What one track says on one recommendation, status and texts together. */
export interface TrackValue {
  status: StatusValue;
  writings: Writing[];
}

const GOALS = ["sdg_goal", "sdg_target"] as const satisfies Vocabulary[];

/**
 * Which vocabularies a column of tags prints. The 3rd cycle list has no column for the goals of the
 * 2030 Agenda: they stand among its themes.
 */
export const TAG_CONTENTS = {
  themes: [...THEME_VOCABULARIES, ...GROUP_VOCABULARIES],
  themes_and_goals: [...THEME_VOCABULARIES, ...GOALS, ...GROUP_VOCABULARIES],
  goals: GOALS,
} as const satisfies Record<string, readonly Vocabulary[]>;
export type TagContent = keyof typeof TAG_CONTENTS;

/** What stands in a cell, before it is put into words. */
export type CellValue =
  | { kind: "number"; number: string | null }
  | {
      kind: "recommendation";
      /** Null where the number has a column of its own, or the source states none. */
      number: string | null;
      text: string;
      /** Where a track speaks of parts and the layout prints what it says: each of them. */
      parts: MidtermPart[];
      states: string[];
      /** Whether the column's heading asks for the recommending State. */
      asksForState: boolean;
      raisedBy: RaisedBy | null;
      /** Only where the layout prints it here. */
      sourceOfPosition: string | null;
    }
  | {
      kind: "position";
      position: MidtermPosition | null;
      raisedBy: RaisedBy | null;
      /** Where it is printed with its source and date; the lists of the Office cite the source elsewhere. */
      withSource: boolean;
    }
  | { kind: "tags"; content: TagContent; tags: MidtermTag[] }
  | { kind: "institutions"; institutions: MidtermInstitution[] }
  | { kind: "status"; value: StatusValue }
  /** `plain`: the field that the column's heading names already. */
  | { kind: "writings"; writings: Writing[]; plain: UpdateText | null }
  | { kind: "evidence"; documents: EvidenceValue[] }
  | { kind: "tracks"; tracks: TrackValue[]; documents: EvidenceValue[] };

export const isBy = (date: string, asOf: string) => (lastDayOf(date) ?? "9999") <= asOf;

/** An area that the High Commissioner raised in a letter: no State made it, none has answered it. */
export function raisedBy({ source }: MidtermItem): RaisedBy | null {
  return source.kind === "high_commissioner_letter" ? { highCommissionerOn: source.date } : null;
}

/** What the State under review had last said of it; null where it had said nothing. */
export function positionOf({ item, asOf }: StandingItem): MidtermPosition | null {
  const said = those(item.positions, ({ date }) => isBy(date, asOf));
  if (said.length < 2) return said[0] ?? null;
  const day = ({ date }: MidtermPosition) => lastDayOf(date) ?? "";
  return said.toSorted((a, b) => day(b).localeCompare(day(a)))[0] ?? null;
}

/** The item's tags that a column of this content prints, in the order in which they were set. */
export function tagsValue({ item }: StandingItem, content: TagContent): CellValue {
  const vocabularies: readonly Vocabulary[] = TAG_CONTENTS[content];
  return {
    kind: "tags",
    content,
    tags: item.tags.filter((tag) => vocabularies.includes(tag.vocabulary)),
  };
}

/** The parts, where one of these tracks speaks of one. */
export function partsSpokenOf(
  { item, current }: StandingItem,
  tracks: readonly Track[],
): MidtermPart[] {
  const speaksOfOne = (track: Track) => current[track].some(({ partId }) => partId !== null);
  return tracks.some(speaksOfOne) ? item.parts : [];
}

/** The track's updates in the order of the parts that they are about, of the whole first. */
function byPart({ item, current }: StandingItem, track: Track): readonly MidtermUpdate[] {
  if (item.parts.length === 0) return current[track];
  const place = ({ partId }: MidtermUpdate) => item.parts.findIndex(({ id }) => id === partId);
  return current[track].toSorted((a, b) => place(a) - place(b));
}

/** What the track's organisations wrote in these fields. Whoever wrote nothing there is left out. */
export function writingsOf(
  standing: StandingItem,
  track: Track,
  fields: readonly UpdateText[],
): Writing[] {
  const updates = byPart(standing, track);
  const several = areOfSeveral(updates);
  const writings: Writing[] = [];
  for (const update of updates) {
    const texts: Writing["texts"] = [];
    for (const field of fields) {
      const text = update[field].trim();
      if (text !== "") texts.push({ field, text });
    }
    if (texts.length === 0) continue;
    writings.push({
      updateId: update.id,
      organisation: named(update),
      track,
      part: letterOn(standing.item, update),
      named: several,
      texts,
    });
  }
  return writings;
}
