import type { ExplorerFilter } from "@/db/domain/explorer-filter";
import { occurring, type StatusCounts } from "@/db/domain/progress";
import type { Track } from "@/db/domain/track";
import { markOf, type TrackStatusKey } from "@/db/domain/track-status";
import { listAddress, type Within } from "./list-address";
import type { Segment } from "./segment";
import type { StripBar } from "./strip";

/** The parts of one track's bar that count something, in the order of the scale. */
export function statusBar(input: {
  track: Track;
  counts: StatusCounts;
  within: Within;
  /** Narrows the list besides the status: a heading. */
  part?: Partial<ExplorerFilter>;
  nameOf: (status: TrackStatusKey, count: number) => string;
}): StripBar {
  const { track, counts, within, part, nameOf } = input;
  const segments = occurring(counts).map((status): Segment => ({
    status,
    mark: markOf(status),
    count: counts[status],
    name: nameOf(status, counts[status]),
    href: listAddress(within, { ...part, [track]: [status] }),
  }));
  return { key: track, segments };
}
