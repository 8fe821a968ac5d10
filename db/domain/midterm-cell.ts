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
import { lastDayOf } from "./partial-date";
import type { Status } from "./status-scale";
import type { Track } from "./track";
import type { UpdateText } from "./update-texts";
import type { Vocabulary } from "./vocabulary";
import {
  combine,
  combineParts,
  newestOfEach,
  partsOnTrack,
  type TrackStatus,
} from "./track-status";

/** Who is named, so that the name can be withheld later; null where it is withheld. */
export type Named = { id: string; name: string } | null;

/** One organisation's status, as a status cell prints it. */
export interface Voice {
  updateId: string;
  organisation: Named;
  /** Letter of the part that it is about; null: of the whole. */
  part: string | null;
  status: Status;
  asOf: string;
  codedFrom: MidtermUpdate["codedFrom"];
}

export interface StatusValue {
  track: Track;
  status: TrackStatus;
  /** Newest as-of date among the voices, a PartialDate; null without any. */
  asOf: string | null;
  voices: Voice[];
  /** How many organisations they are. */
  organisations: number;
  /** Where the track speaks of parts: each of them, in their order; else none. */
  parts: { letter: string; status: TrackStatus; voices: Voice[] }[];
}

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

export interface EvidenceValue extends Omit<MidtermPassage["document"], "track"> {
  passageIds: string[];
  /** Locators by relation, relations in the order of their weight. */
  passages: { relation: Relation; locators: string[] }[];
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

/**
 * Which vocabularies a column of tags prints. The 3rd cycle list has no column for the goals of the
 * 2030 Agenda: they stand among its themes.
 */
export const TAG_CONTENTS = {
  themes: ["ohchr_theme", "ohchr_group"],
  themes_and_goals: ["ohchr_theme", "sdg_goal", "sdg_target", "ohchr_group"],
  goals: ["sdg_goal", "sdg_target"],
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
  | { kind: "position"; position: MidtermPosition | null; raisedBy: RaisedBy | null }
  | { kind: "tags"; content: TagContent; tags: MidtermTag[] }
  | { kind: "institutions"; institutions: MidtermInstitution[] }
  | { kind: "status"; value: StatusValue }
  /** `plain`: the field that the column's heading names already. */
  | { kind: "writings"; writings: Writing[]; plain: UpdateText | null }
  | { kind: "evidence"; documents: EvidenceValue[] }
  | { kind: "tracks"; tracks: TrackValue[]; documents: EvidenceValue[] };

const named = ({ organisation, organisationId }: MidtermUpdate): Named =>
  organisation === null ? null : { id: organisationId, name: organisation };

export const isBy = (date: string, asOf: string) => (lastDayOf(date) ?? "9999") <= asOf;

/** An area that the High Commissioner raised in a letter: no State made it, none has answered it. */
export function raisedBy({ source }: MidtermItem): RaisedBy | null {
  return source.kind === "high_commissioner_letter" ? { highCommissionerOn: source.date } : null;
}

/** What the State under review had last said of it by a day; null where it had said nothing. */
export function positionBy(item: MidtermItem, asOf: string): MidtermPosition | null {
  const said = item.positions.filter(({ date }) => isBy(date, asOf));
  const day = ({ date }: MidtermPosition) => lastDayOf(date) ?? "";
  return said.toSorted((a, b) => day(b).localeCompare(day(a)))[0] ?? null;
}

/** The track's current updates as of a day, one an organisation, newest first. */
export const currentOf = (item: MidtermItem, track: Track, asOf: string): MidtermUpdate[] =>
  newestOfEach(item.updates, asOf).filter((update) => update.track === track);

/** The item's tags that a column of this content prints, in the order in which they were set. */
export function tagsValue(item: MidtermItem, content: TagContent): CellValue {
  const vocabularies: readonly Vocabulary[] = TAG_CONTENTS[content];
  return {
    kind: "tags",
    content,
    tags: item.tags.filter((tag) => vocabularies.includes(tag.vocabulary)),
  };
}

/** The letter of an update's part; null where it is of the whole. */
const letterOn = ({ parts }: MidtermItem, { partId }: MidtermUpdate): string | null =>
  parts.find(({ id }) => id === partId)?.letter ?? null;

/** The parts, where anybody speaks of one by a day. */
export function partsSpokenOf(item: MidtermItem, asOf: string): MidtermPart[] {
  const isSpokenOf = newestOfEach(item.updates, asOf).some(({ partId }) => partId !== null);
  return isSpokenOf ? item.parts : [];
}

export function statusValue(item: MidtermItem, track: Track, asOf: string): StatusValue {
  const updates = currentOf(item, track, asOf);
  const voice = (update: MidtermUpdate): Voice => ({
    updateId: update.id,
    organisation: named(update),
    part: letterOn(item, update),
    status: update.status,
    asOf: update.asOf,
    codedFrom: update.codedFrom,
  });
  const ids = item.parts.map(({ id }) => id);
  const onParts = partsOnTrack(updates, track, ids);
  return {
    track,
    status:
      onParts.length > 0
        ? combineParts(onParts.map(({ status }) => status))
        : combine(updates.map((update) => update.status)),
    asOf: updates[0]?.asOf ?? null,
    voices: updates.map(voice),
    organisations: new Set(updates.map(({ organisationId }) => organisationId)).size,
    parts: onParts.map(({ status, current }, index) => ({
      letter: item.parts[index]?.letter ?? "",
      ...{ status, voices: current.map(voice) },
    })),
  };
}

/** What the track's organisations wrote in these fields. Whoever wrote nothing there is left out. */
export function writingsOf(
  item: MidtermItem,
  track: Track,
  asOf: string,
  fields: readonly UpdateText[],
): Writing[] {
  const place = ({ partId }: MidtermUpdate) => item.parts.findIndex(({ id }) => id === partId);
  const updates = currentOf(item, track, asOf).toSorted((a, b) => place(a) - place(b));
  const several = new Set(updates.map(({ organisationId }) => organisationId)).size > 1;
  return updates.flatMap((update) => {
    const texts = fields
      .map((field) => ({ field, text: update[field].trim() }))
      .filter(({ text }) => text !== "");
    const who = { updateId: update.id, organisation: named(update), track };
    const part = letterOn(item, update);
    return texts.length === 0 ? [] : [{ ...who, part, named: several, texts }];
  });
}
