import { getTranslations } from "next-intl/server";
import { StatusBadge } from "@/app/_ui/status-badge";
import type { ExplorerFilter } from "@/db/domain/explorer-filter";
import type { TrackCounts } from "@/db/domain/progress";
import { type Track, TRACKS } from "@/db/domain/track";
import { TRACK_STATUSES, type TrackStatusKey } from "@/db/domain/track-status";
import { CountCell } from "./count-cell";
import { listAddress, type Within } from "./list-address";
import { statusWords } from "./status-words";

/** A row of counts: a heading of the source, or a date. */
export interface CountsRow extends TrackCounts {
  key: string | number;
  label: string;
  /** Depth in a hierarchy, from 1. */
  level?: number;
  /** The list that the row counts. */
  within: Within;
  part?: Partial<ExplorerFilter>;
  /** The accessible name of a number. */
  nameOf: (track: Track, status: TrackStatusKey, count: number) => string;
}

/** The statuses that occur in any row; a status that never occurs needs no column. */
function columnsOf(rows: readonly CountsRow[], track: Track): TrackStatusKey[] {
  return TRACK_STATUSES.filter((status) => rows.some((row) => row.tracks[track][status] > 0));
}

/** Rows of counts with a column for each status, one group of columns a track. */
export async function CountsTable(props: {
  caption: string;
  rowHeader: string;
  rows: readonly CountsRow[];
}) {
  const { caption, rowHeader, rows } = props;
  const t = await getTranslations("charts");
  const terms = await getTranslations("terms");
  const words = await statusWords();
  const columns = TRACKS.map((track) => ({ track, statuses: columnsOf(rows, track) }));
  return (
    <table className="numbers counts">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col" rowSpan={2}>
            {rowHeader}
          </th>
          {columns.map(({ track, statuses }) => (
            <th scope="colgroup" key={track} colSpan={statuses.length}>
              {terms(`track.${track}`)}
            </th>
          ))}
          <th scope="col" rowSpan={2} className="number">
            {t("matrix.total")}
          </th>
        </tr>
        <tr>
          {columns.flatMap(({ track, statuses }) =>
            statuses.map((status) => (
              <th scope="col" key={`${track} ${status}`} className="number">
                <StatusBadge status={status} words={words[track]} />
              </th>
            )),
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row" className={`level-${row.level ?? 1}`}>
              {row.label}
            </th>
            {columns.flatMap(({ track, statuses }) =>
              statuses.map((status) => (
                <CountCell
                  key={`${track} ${status}`}
                  count={row.tracks[track][status]}
                  href={listAddress(row.within, { ...row.part, [track]: [status] })}
                  name={row.nameOf(track, status, row.tracks[track][status])}
                />
              )),
            )}
            <td className="number">{row.total}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
