import { getTranslations } from "@/app/_i18n/server";
import { StatusBadge } from "@/app/_ui/status-badge";
import type { ExplorerFilter } from "@/db/domain/explorer-filter";
import type { TrackCounts } from "@/db/domain/progress";
import { type Track, TRACKS } from "@/db/domain/track";
import { TRACK_STATUSES, type TrackStatusKey } from "@/db/domain/track-status";
import { CountCell } from "./count-cell";
import { listAddress, type Within } from "./list-address";
import type { SegmentName } from "./segment-name";
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
  nameOf: SegmentName;
}

interface Column {
  track: Track;
  status: TrackStatusKey;
}

/** The statuses that occur in any row; a status that never occurs needs no column. */
function columnsOf(rows: readonly CountsRow[], track: Track): Column[] {
  return TRACK_STATUSES.filter((status) => rows.some((row) => row.tracks[track][status] > 0)).map(
    (status) => ({ track, status }),
  );
}

/** Rows of counts with a column for each status, one group of columns a track. */
export async function CountsTable(props: {
  caption: string;
  rowHeader: string;
  rows: readonly CountsRow[];
}) {
  const { caption, rowHeader, rows } = props;
  const columns = TRACKS.flatMap((track) => columnsOf(rows, track));
  return (
    <table className="numbers counts">
      <caption>{caption}</caption>
      <CountsHead rowHeader={rowHeader} columns={columns} />
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row" className={`level-${row.level ?? 1}`}>
              {row.label}
            </th>
            {columns.map(({ track, status }) => (
              <CountCell
                key={`${track} ${status}`}
                count={row.tracks[track][status]}
                href={listAddress(row.within, { ...row.part, [track]: [status] })}
                name={row.nameOf(track, status, row.tracks[track][status])}
              />
            ))}
            <td className="number">{row.total}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

async function CountsHead({ rowHeader, columns }: { rowHeader: string; columns: Column[] }) {
  const t = await getTranslations("charts");
  const terms = await getTranslations("terms");
  const words = await statusWords();
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2}>
          {rowHeader}
        </th>
        {TRACKS.map((track) => (
          <th
            scope="colgroup"
            key={track}
            colSpan={columns.filter((column) => column.track === track).length}
          >
            {terms(`track.${track}`)}
          </th>
        ))}
        <th scope="col" rowSpan={2} className="number">
          {t("matrix.total")}
        </th>
      </tr>
      <tr>
        {columns.map(({ track, status }) => (
          <th scope="col" key={`${track} ${status}`} className="number">
            <StatusBadge status={status} words={words[track]} />
          </th>
        ))}
      </tr>
    </thead>
  );
}
