import { getTranslations } from "@/app/_i18n/server";
import { type TrackCounts, withStatus } from "@/db/domain/progress";
import type { Track } from "@/db/domain/track";
import { TRACK_STATUSES } from "@/db/domain/track-status";
import { BarStrip } from "./bar-strip";
import { listAddress, type Within } from "./list-address";
import { segmentName } from "./segment-name";
import { statusBar } from "./series";
import { StatusKey } from "./status-key";

interface TrackTotalProps {
  track: Track;
  counted: TrackCounts;
  within: Within;
}

const KNOWN = TRACK_STATUSES.filter((status) => status !== "none");

/** One track in all: how many have a status, as a number and as a bar. */
export async function TrackTotal({ track, counted, within }: TrackTotalProps) {
  const terms = await getTranslations("terms");
  const { total } = counted;
  const counts = counted.tracks[track];
  const named = await segmentName(total);
  const bar = statusBar({
    track,
    counts,
    within,
    nameOf: (status, count) => named(track, status, count),
  });
  return (
    <div className="track-total">
      <BigNumber track={track} counted={counted} within={within} />
      <div className="track-bar">
        <BarStrip
          strip={{
            label: terms(`trackView.${track}`),
            bars: [bar],
            order: TRACK_STATUSES,
            scale: total,
          }}
        />
        <StatusKey track={track} counts={counts} total={total} within={within} />
      </div>
    </div>
  );
}

async function BigNumber({ track, counted, within }: TrackTotalProps) {
  const t = await getTranslations("charts");
  const { total } = counted;
  const count = withStatus(counted.tracks[track]);
  const have = t(`totals.have.${track}`);
  const number = (
    <>
      <strong>{count}</strong> {t("of", { total })}
    </>
  );
  // In a list that is filtered by this track's status already, "any status" would be a wider list.
  const opens = count > 0 && within.filter[track].length === 0;
  return (
    <p className="big-number">
      {opens ? (
        <a
          href={listAddress(within, { [track]: KNOWN })}
          aria-label={t("totals.open", { count, total, have })}
        >
          {number}
        </a>
      ) : (
        number
      )}{" "}
      <span className="of-what">{have}</span>
    </p>
  );
}
