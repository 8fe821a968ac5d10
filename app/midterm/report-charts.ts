import { inWords } from "@/app/_i18n/partial-date";
import type { ChartBar, ChartGroup, ChartSeries } from "@/data/exporters/chart-series";
import { type FinishedRow, type FinishedTable, rowsOf } from "@/data/exporters/finished-table";
import { tracksOf } from "@/db/domain/midterm-layout";
import type { MidtermShape } from "@/db/domain/midterm-table";
import type { Track } from "@/db/domain/track";
import { TRACK_STATUSES } from "@/db/domain/track-status";
import type { Words } from "./words";

/** So many themes fill a page. */
const THEMES_A_PICTURE = 14;

function barOf(rows: readonly FinishedRow[], track: Track, { t }: Words): ChartBar {
  const statuses = rows.map(({ facts }) => facts.standing[track].status);
  const segments = TRACK_STATUSES.flatMap((status) => {
    const count = statuses.filter((each) => each === status).length;
    return count === 0 ? [] : [{ status, label: t(`terms.status.${track}.${status}`), count }];
  });
  return { label: t(`terms.trackView.${track}`), total: rows.length, segments };
}

/** Every number of a bar, in words: "Reported by the Government: In progress 2, No information 45". */
const barInWords = ({ label, segments }: ChartBar) =>
  `${label}: ${segments.map((part) => `${part.label} ${part.count}`).join(", ")}`;

const groupInWords = ({ label, bars }: ChartGroup) =>
  `${[label, bars.map(barInWords).join("; ")].filter(Boolean).join(". ")}.`;

/** Each status that occurs, with the words of every track that has it. */
function legendOf(groups: readonly ChartGroup[]): ChartSeries["legend"] {
  const parts = groups.flatMap(({ bars }) => bars.flatMap(({ segments }) => segments));
  return TRACK_STATUSES.flatMap((status) => {
    const labels = parts.filter((part) => part.status === status).map(({ label }) => label);
    return labels.length > 0 ? [{ status, label: [...new Set(labels)].join(" / ") }] : [];
  });
}

const withStatus = ({ segments }: ChartBar) =>
  segments.reduce((sum, { status, count }) => (status === "none" ? sum : sum + count), 0);

/**
 * The summary of a report as charts: where each track of the layout stands, and the same by theme. The
 * tracks stand side by side and are never added up. None for a layout without statuses.
 */
export function reportCharts(
  table: FinishedTable,
  { layout, asOf }: MidtermShape,
  words: Words,
): ChartSeries[] {
  const { t, format } = words;
  const tracks = tracksOf(layout);
  const rows = [...rowsOf(table)];
  const total = rows.length;
  if (tracks.length === 0 || total === 0) return [];
  const note = t("midterm.chart.note", { date: inWords(format, asOf), total });
  const bars = tracks.map((track) => barOf(rows, track, words));
  const whole: ChartGroup = { label: null, note: null, bars };
  const findings = tracks.map((track, index) =>
    t(`editions.chart.finding.${track}`, { count: withStatus(bars[index] as ChartBar), total }),
  );
  const totals: ChartSeries = {
    ...{ title: findings.join(" "), note, scale: total, legend: [], groups: [whole] },
    alt: groupInWords(whole),
  };
  const themes = table.groups.map((group): ChartGroup => ({
    label: group.theme,
    note: t("midterm.chart.count", { total: group.rows.length }),
    bars: tracks.map((track) => barOf(group.rows, track, words)),
  }));
  const scale = Math.max(...table.groups.map((group) => group.rows.length));
  const pages = Array.from({ length: Math.ceil(themes.length / THEMES_A_PICTURE) }, (_, page) =>
    themes.slice(page * THEMES_A_PICTURE, (page + 1) * THEMES_A_PICTURE),
  );
  const byTheme = pages.map((groups, page): ChartSeries => ({
    title: t("midterm.chart.themes", { page: page + 1, pages: pages.length }),
    alt: groups.map(groupInWords).join(" "),
    ...{ note, groups, scale, legend: legendOf(themes) },
  }));
  return [totals, ...byTheme];
}
