import type { MidtermItem, MidtermUpdate } from "./midterm-item";
import type { Status } from "./status-scale";
import { those } from "./those";
import type { Track } from "./track";
import {
  combine,
  newestOfEach,
  ofWholeAlone,
  statusesOfParts,
  statusOfWhole,
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
  /** Where it speaks of parts: what those say who speak of the whole alone; null where all speak of parts. */
  ofWhole: { status: TrackStatus; voices: Voice[] } | null;
}

/** An item as it stood on a day: what counted then is found once, and not by every cell. */
export interface StandingItem {
  item: MidtermItem;
  /** Day, "YYYY-MM-DD". */
  asOf: string;
  /** The current updates, one an organisation and part, newest first. */
  current: Record<Track, readonly MidtermUpdate[]>;
  statuses: Record<Track, StatusValue>;
}

export const named = ({ organisation, organisationId }: MidtermUpdate): Named =>
  organisation === null ? null : { id: organisationId, name: organisation };

/** The letter of an update's part; null where it is of the whole. */
export const letterOn = ({ parts }: MidtermItem, { partId }: MidtermUpdate): string | null =>
  partId === null ? null : (parts.find(({ id }) => id === partId)?.letter ?? null);

/** Whether these updates are of more than one organisation. */
export const areOfSeveral = (updates: readonly MidtermUpdate[]): boolean =>
  updates.some(({ organisationId }) => organisationId !== updates[0]?.organisationId);

const voiceOn = (item: MidtermItem, update: MidtermUpdate): Voice => ({
  updateId: update.id,
  organisation: named(update),
  part: letterOn(item, update),
  status: update.status,
  asOf: update.asOf,
  codedFrom: update.codedFrom,
});

function statusValue(
  item: MidtermItem,
  track: Track,
  updates: readonly MidtermUpdate[],
): StatusValue {
  const voices = (of: readonly MidtermUpdate[]) => of.map((update) => voiceOn(item, update));
  const onParts = statusesOfParts(
    updates,
    item.parts.map(({ id }) => id),
  );
  const ofWhole = ofWholeAlone(updates);
  return {
    track,
    status: statusOfWhole(onParts, ofWhole),
    asOf: updates[0]?.asOf ?? null,
    voices: voices(updates),
    organisations: areOfSeveral(updates)
      ? new Set(updates.map(({ organisationId }) => organisationId)).size
      : Math.min(updates.length, 1),
    parts: onParts.map(({ status, current }, index) => ({
      letter: item.parts[index]?.letter ?? "",
      ...{ status, voices: voices(current) },
    })),
    ofWhole:
      onParts.length > 0 && ofWhole.length > 0
        ? { status: combine(ofWhole.map(({ status }) => status)), voices: voices(ofWhole) }
        : null,
  };
}

/** The item as of a day. What is later, or was superseded by then, is left out. */
export function standingOn(item: MidtermItem, asOf: string): StandingItem {
  const newest = newestOfEach(item.updates, asOf);
  const government = those(newest, ({ track }) => track === "government");
  const civil = those(newest, ({ track }) => track === "civil_society");
  return {
    item,
    asOf,
    current: { government, civil_society: civil },
    statuses: {
      government: statusValue(item, "government", government),
      civil_society: statusValue(item, "civil_society", civil),
    },
  };
}
