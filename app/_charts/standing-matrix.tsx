import { getTranslations } from "next-intl/server";
import { StatusBadge } from "@/app/_ui/status-badge";
import { comparable, occupied, type Progress } from "@/db/domain/progress";
import type { TrackStatusKey } from "@/db/domain/track-status";
import { ChartFigure, type FigureFacts } from "./chart-figure";
import { CountCell } from "./count-cell";
import { DivergenceTable } from "./divergence-table";
import { listAddress, type Within } from "./list-address";
import { statusWords } from "./status-words";

/** What the Government reports against what civil society assesses, as a table whose numbers open lists. */
export async function StandingMatrix(props: {
  progress: Progress;
  within: Within;
  figure: Omit<FigureFacts, "finding" | "total">;
}) {
  const { progress, within, figure } = props;
  const t = await getTranslations("charts");
  const { total, divergence } = progress;
  const finding = t("matrix.finding", {
    total,
    comparable: comparable(divergence),
    differ: divergence.government_higher + divergence.civil_society_higher,
  });
  return (
    <ChartFigure {...figure} finding={finding} total={total} lede={t("matrix.lede")}>
      <div className="table-box">
        <MatrixTable progress={progress} within={within} />
      </div>
      <div className="table-box">
        <DivergenceTable progress={progress} within={within} />
      </div>
    </ChartFigure>
  );
}

async function MatrixTable({ progress, within }: { progress: Progress; within: Within }) {
  const t = await getTranslations("charts");
  const terms = await getTranslations("terms");
  const words = await statusWords();
  const { total, matrix, tracks } = progress;
  const shown = occupied(matrix);
  const badge = (track: "government" | "civil_society", status: TrackStatusKey) => (
    <StatusBadge status={status} words={words[track]} />
  );
  const sum = (track: "government" | "civil_society", status: TrackStatusKey) => {
    const count = tracks[track][status];
    const named = { status: terms(`status.${track}.${status}`), track: terms(`track.${track}`) };
    return (
      <CountCell
        key={status}
        count={count}
        href={listAddress(within, { [track]: [status] })}
        name={t("segment", { ...named, count, total })}
      />
    );
  };
  return (
    <table className="matrix">
      <caption>{t("matrix.caption")}</caption>
      <thead>
        <tr>
          <th rowSpan={2}>{t("matrix.corner")}</th>
          <th scope="colgroup" colSpan={shown.civil_society.length}>
            {t("matrix.columns")}
          </th>
          <th scope="col" rowSpan={2} className="number">
            {t("matrix.total")}
          </th>
        </tr>
        <tr>
          {shown.civil_society.map((column) => (
            <th scope="col" key={column} className="number">
              {badge("civil_society", column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.government.map((row) => (
          <tr key={row}>
            <th scope="row">{badge("government", row)}</th>
            {shown.civil_society.map((column) => {
              const count = matrix[row][column];
              const named = {
                government: terms(`status.government.${row}`),
                civilSociety: terms(`status.civil_society.${column}`),
              };
              return (
                <CountCell
                  key={column}
                  count={count}
                  href={listAddress(within, { government: [row], civil_society: [column] })}
                  name={t("matrix.cell", { ...named, count, total })}
                />
              );
            })}
            {sum("government", row)}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t("matrix.total")}</th>
          {shown.civil_society.map((column) => sum("civil_society", column))}
          <td className="number">{total}</td>
        </tr>
      </tfoot>
    </table>
  );
}
