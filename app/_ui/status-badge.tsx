import type { Track } from "@/db/domain/track";
import { markOf, type TrackStatusKey } from "@/db/domain/track-status";

/** Words about a status, with its mark and colour: in this order of weight. */
export const WithMark = ({ status, words }: { status: TrackStatusKey; words: string }) => (
  <span className={`status s-${status}`} data-mark={markOf(status)}>
    {words}
  </span>
);

/** A status as a mark, a word and a colour. */
export const StatusBadge = (props: {
  status: TrackStatusKey;
  words: Record<TrackStatusKey, string>;
}) => <WithMark status={props.status} words={props.words[props.status]} />;

/** The words for a status, each track in its own. */
export type StatusWords = Record<Track, Record<TrackStatusKey, string>>;
