import { getTranslations } from "@/app/_i18n/server";
import type { Track } from "@/db/domain/track";
import type { TrackStatusKey } from "@/db/domain/track-status";

/** How a figure is called: "In progress, Government: 2 of 47. Open the list". */
export type SegmentName = (track: Track, status: TrackStatusKey, count: number) => string;

/** Names the figures of a list of `total` recommendations. */
export async function segmentName(total: number): Promise<SegmentName> {
  const t = await getTranslations("charts");
  const terms = await getTranslations("terms");
  return (track, status, count) =>
    t("segment", {
      status: terms(`status.${track}.${status}`),
      track: terms(`track.${track}`),
      count,
      total,
    });
}
