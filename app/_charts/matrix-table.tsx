import { getTranslations } from "@/app/_i18n/server";
import { StatusBadge } from "@/app/_ui/status-badge";
import { occupied, type Progress } from "@/db/domain/progress";
import type { Track } from "@/db/domain/track";
import type { TrackStatusKey } from "@/db/domain/track-status";
import { CountCell } from "./count-cell";
import { listAddress, type Within } from "./list-address";
import { segmentName } from "./segment-name";
import { statusWords } from "./status-words";

interface MatrixProps {
  progress: Progress;
  within: Within;
}

/** Government's statuses down, civil society's across; only those that occur, in the scale's order. */
export async function MatrixTable({ progress, within }: MatrixProps) {
  const t = await getTranslations("charts");
  const words = await statusWords();
  const { government: rows, civil_society: columns } = occupied(progress.matrix);
  return (
    <table className="matrix">
      <caption>{t("matrix.caption")}</caption>
      <MatrixHead columns={columns} />
      <tbody>
        {rows.map((row) => (
          <tr key={row}>
            <th scope="row">
              <StatusBadge status={row} words={words.government} />
            </th>
            <RowCells row={row} columns={columns} progress={progress} within={within} />
            <SumCell track="government" status={row} progress={progress} within={within} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t("matrix.total")}</th>
          {columns.map((column) => (
            <SumCell
              key={column}
              track="civil_society"
              status={column}
              progress={progress}
              within={within}
            />
          ))}
          <td className="number">{progress.total}</td>
        </tr>
      </tfoot>
    </table>
  );
}

async function RowCells(props: MatrixProps & { row: TrackStatusKey; columns: TrackStatusKey[] }) {
  const { row, columns, progress, within } = props;
  const t = await getTranslations("charts");
  const words = await statusWords();
  return columns.map((column) => {
    const count = progress.matrix[row][column];
    const named = { government: words.government[row], civilSociety: words.civil_society[column] };
    return (
      <CountCell
        key={column}
        count={count}
        href={listAddress(within, { government: [row], civil_society: [column] })}
        name={t("matrix.cell", { ...named, count, total: progress.total })}
      />
    );
  });
}

async function SumCell(props: MatrixProps & { track: Track; status: TrackStatusKey }) {
  const { track, status, progress, within } = props;
  const count = progress.tracks[track][status];
  const nameOf = await segmentName(progress.total);
  return (
    <CountCell
      count={count}
      href={listAddress(within, { [track]: [status] })}
      name={nameOf(track, status, count)}
    />
  );
}

async function MatrixHead({ columns }: { columns: TrackStatusKey[] }) {
  const t = await getTranslations("charts");
  const words = await statusWords();
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2}>
          {t("matrix.corner")}
        </th>
        <th scope="colgroup" colSpan={columns.length}>
          {t("matrix.columns")}
        </th>
        <th scope="col" rowSpan={2} className="number">
          {t("matrix.total")}
        </th>
      </tr>
      <tr>
        {columns.map((column) => (
          <th scope="col" key={column} className="number">
            <StatusBadge status={column} words={words.civil_society} />
          </th>
        ))}
      </tr>
    </thead>
  );
}
