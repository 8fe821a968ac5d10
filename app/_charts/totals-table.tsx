import { getFormatter, getTranslations } from "@/app/_i18n/server";
import { StatusBadge } from "@/app/_ui/status-badge";
import type { TrackCounts } from "@/db/domain/progress";
import { type Track, TRACKS } from "@/db/domain/track";
import { TRACK_STATUSES, type TrackStatusKey, trackStatusesOf } from "@/db/domain/track-status";
import { CountCell } from "./count-cell";
import { listAddress, type Within } from "./list-address";
import { segmentName } from "./segment-name";
import { statusWords } from "./status-words";

/** The numbers of the two bars, with those that are zero. */
export async function TotalsTable({ counted, within }: { counted: TrackCounts; within: Within }) {
  const t = await getTranslations("charts");
  return (
    <table className="numbers">
      <caption>{t("totals.tableCaption")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("status")}</th>
          <th scope="col" className="number">
            {t("number")}
          </th>
          <th scope="col" className="number">
            {t("share")}
          </th>
        </tr>
      </thead>
      {TRACKS.map((track) => (
        <TrackRows key={track} track={track} counted={counted} within={within} />
      ))}
    </table>
  );
}

/** The values that a track can have, and any that it has all the same; "mixed" only where it is. */
function rowsOf(track: Track, counted: TrackCounts): TrackStatusKey[] {
  const expected: readonly TrackStatusKey[] = trackStatusesOf(track).filter(
    (status) => status !== "mixed",
  );
  return TRACK_STATUSES.filter(
    (status) => expected.includes(status) || counted.tracks[track][status] > 0,
  );
}

async function TrackRows(props: { track: Track; counted: TrackCounts; within: Within }) {
  const { track, counted, within } = props;
  const t = await getTranslations("charts");
  const terms = await getTranslations("terms");
  const words = await statusWords();
  const format = await getFormatter();
  const { total } = counted;
  const nameOf = await segmentName(total);
  const share = (count: number) =>
    total === 0 ? "" : format.number(count / total, { style: "percent", maximumFractionDigits: 1 });
  return (
    <tbody>
      <tr className="theme-row">
        <th scope="rowgroup" colSpan={3}>
          {terms(`trackView.${track}`)}
        </th>
      </tr>
      {rowsOf(track, counted).map((status) => {
        const count = counted.tracks[track][status];
        return (
          <tr key={status}>
            <th scope="row">
              <StatusBadge status={status} words={words[track]} />
            </th>
            <CountCell
              count={count}
              shown={t("countOf", { count, total })}
              href={listAddress(within, { [track]: [status] })}
              name={nameOf(track, status, count)}
            />
            <td className="number">{share(count)}</td>
          </tr>
        );
      })}
    </tbody>
  );
}
