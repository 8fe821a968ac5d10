import { getTranslations } from "next-intl/server";
import { type Progress, type TrackCounts, withStatus } from "@/db/domain/progress";
import { type Track, TRACKS } from "@/db/domain/track";
import { type TrackStatusKey, TRACK_STATUSES } from "@/db/domain/track-status";
import { BarStrip } from "./bar-strip";
import { ChartFigure, type FigureFacts } from "./chart-figure";
import { listAddress, type Within } from "./list-address";
import { statusBar } from "./series";
import { StatusKey } from "./status-key";
import { TotalsTable } from "./totals-table";

const KNOWN = TRACK_STATUSES.filter((status) => status !== "none");

async function TrackTotal({
  track,
  counted,
  within,
}: {
  track: Track;
  counted: TrackCounts;
  within: Within;
}) {
  const t = await getTranslations("charts");
  const terms = await getTranslations("terms");
  const { total } = counted;
  const counts = counted.tracks[track];
  const count = withStatus(counts);
  const nameOf = (status: TrackStatusKey, part: number) =>
    t("segment", {
      status: terms(`status.${track}.${status}`),
      track: terms(`track.${track}`),
      count: part,
      total,
    });
  const have = t(`totals.have.${track}`);
  const number = (
    <>
      <strong>{count}</strong> {t("of", { total })}
    </>
  );
  // Within a list that is filtered by this track's status already, "has any" would be a wider list.
  const isFiltered = within.filter[track].length > 0;
  return (
    <div className="track-total">
      <p className="big-number">
        {count > 0 && !isFiltered ? (
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
      <div className="track-bar">
        <BarStrip
          strip={{
            label: terms(`trackView.${track}`),
            bars: [statusBar({ track, counts, within, nameOf })],
            order: TRACK_STATUSES,
            scale: total,
          }}
        />
        <StatusKey track={track} counts={counts} total={total} within={within} />
      </div>
    </div>
  );
}

/** How far each track is: two bars on the same scale, one under the other. */
export async function TotalsChart(props: {
  progress: Progress;
  within: Within;
  figure: Omit<FigureFacts, "finding" | "total">;
}) {
  const { progress, within, figure } = props;
  const t = await getTranslations("charts");
  const { total, tracks } = progress;
  const finding = t("totals.finding", {
    total,
    government: withStatus(tracks.government),
    civilSociety: withStatus(tracks.civil_society),
  });
  return (
    <ChartFigure
      {...figure}
      finding={finding}
      total={total}
      table={<TotalsTable counted={progress} within={within} />}
    >
      {TRACKS.map((track) => (
        <TrackTotal key={track} track={track} counted={progress} within={within} />
      ))}
    </ChartFigure>
  );
}
