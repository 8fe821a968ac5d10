import type { Track } from "@/db/domain/track";
import { markOf, type TrackStatusKey } from "@/db/domain/track-status";

/** A status as a mark, a word and a colour, in this order of weight. */
export function StatusBadge(props: {
  status: TrackStatusKey;
  words: Record<TrackStatusKey, string>;
}) {
  const { status, words } = props;
  return (
    <span className={`status s-${status}`} data-mark={markOf(status)}>
      {words[status]}
    </span>
  );
}

/** The words for a status, each track in its own. */
export type StatusWords = Record<Track, Record<TrackStatusKey, string>>;
