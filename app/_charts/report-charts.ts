import { inWords } from "@/app/_i18n/partial-date";
import type { ChartBar, ChartGroup, ChartSeries } from "@/db/domain/chart-series";
import type { KeptChart } from "@/db/domain/edition-content";
import { groupedBy } from "@/db/domain/grouped";
import { TRACK_STATUSES } from "@/db/domain/track-status";
import type { Words } from "@/app/_i18n/words";

type Bar = KeptChart["bars"][number];

const barOf = ({ total, parts }: Bar, label: string): ChartBar => ({
  ...{ label, total, segments: parts },
});

/** Whether any of its recommendations has a status. */
const isSpokenOf = ({ parts }: Bar) => parts.some(({ status }) => status !== "none");

/** Each status that occurs, with the words of every track that has it. */
export function legendOf(groups: readonly ChartGroup[]): ChartSeries["legend"] {
  const parts = groups.flatMap(({ bars }) => bars.flatMap(({ segments }) => segments));
  return TRACK_STATUSES.flatMap((status) => {
    const labels = parts.filter((part) => part.status === status).map(({ label }) => label);
    return labels.length > 0 ? [{ status, label: [...new Set(labels)].join(" / ") }] : [];
  });
}

function totalsSeries({ title, total, bars }: KeptChart, note: string): ChartSeries {
  const whole: ChartGroup = {
    ...{ label: null, note: null },
    bars: bars.map((bar) => barOf(bar, bar.label)),
  };
  return { title, note, scale: total, legend: [], groups: [whole] };
}

/** Theme by theme. `views`: what each track's bar is called. */
function themeSeries(
  { title, bars }: KeptChart,
  views: ReadonlyMap<Bar["track"], string>,
  note: string,
  { t }: Words,
): ChartSeries {
  const groups = [...groupedBy(bars, ({ label }) => label)].map(([label, own]): ChartGroup => ({
    ...{ label, note: t("midterm.chart.count", { total: own[0]?.total ?? 0 }) },
    bars: own.map((bar) => barOf(bar, views.get(bar.track) ?? bar.track)),
  }));
  return {
    title,
    continued: t("midterm.chart.themesContinued"),
    ...{ note, groups, legend: legendOf(groups) },
    scale: Math.max(...bars.map(({ total }) => total)),
  };
}

/**
 * The figures of a report (`reportFigures`) as charts to draw, with the heading above them. The tracks
 * stand side by side and are never added up. `asOf`: day of the report.
 */
export function reportCharts(
  figures: readonly KeptChart[],
  asOf: string,
  words: Words,
): { heading: string; series: ChartSeries[] } {
  const { t, format } = words;
  const heading = t("midterm.file.summary");
  const [totals, themes] = figures;
  if (!totals || !themes || totals.total === 0) return { heading, series: [] };
  const note = t("midterm.chart.note", { date: inWords(format, asOf), total: totals.total });
  const views = new Map(totals.bars.map(({ track, label }) => [track, label]));
  const whole = totalsSeries(totals, note);
  // Where nothing was said of anything, theme by theme would be pages of empty bars.
  if (!themes.bars.some(isSpokenOf)) return { heading, series: [whole] };
  return { heading, series: [whole, themeSeries(themes, views, note, words)] };
}
