import type { FinishedCell } from "@/data/exporters/finished-table";
import { writingsOf } from "@/db/domain/midterm-cell";
import type { MidtermItem } from "@/db/domain/midterm-item";
import { standingOn } from "@/db/domain/midterm-standing";
import type { Track } from "@/db/domain/track";
import { writingLines } from "./finished-cell";
import { statusHeadLine, statusLines } from "./finished-status";
import type { Words } from "@/app/_i18n/words";

/**
 * What goes into the column "level of implementation" of the Office's own list: each track's status with
 * its mid-term note, or, where there is none, the reason.
 */
export function listCell(
  item: MidtermItem,
  tracks: readonly Track[],
  asOf: string,
  words: Words,
): FinishedCell {
  const standing = standingOn(item, asOf);
  return tracks.flatMap((track) => {
    const status = standing.statuses[track];
    const notes = writingsOf(standing, track, ["midTermNote"]);
    const writings = notes.length > 0 ? notes : writingsOf(standing, track, ["reason"]);
    return [
      { label: words.t(`terms.trackView.${track}`), ...statusHeadLine(status, words) },
      ...statusLines(status, words),
      ...writingLines(writings, notes.length > 0 ? "midTermNote" : null, words),
    ];
  });
}
