import { inWords } from "@/app/_i18n/partial-date";
import type { ChartBar, ChartGroup, ChartSeries } from "@/db/domain/chart-series";
import type { KeptChart } from "@/db/domain/edition-content";
import { groupedBy } from "@/db/domain/grouped";
import { TRACK_STATUSES } from "@/db/domain/track-status";
import type { Words } from "@/app/_i18n/words";

type Bar = KeptChart["bars"][number];

/** So many themes fill a page at most, at the size at which they can be read. */
const THEMES_A_PICTURE = 10;

const barOf = ({ total, parts }: Bar, label: string): ChartBar => ({
  ...{ label, total, segments: parts },
});

/** Every number of a bar, in words: "Reported by the Government: In progress 2, No information 45". */
const barInWords = ({ label, segments }: ChartBar) =>
  `${label}: ${segments.map((part) => `${part.label} ${part.count}`).join(", ")}`;

/** Every number of a group's bars, in words. */
export const groupInWords = ({ label, bars }: ChartGroup) =>
  `${[label, bars.map(barInWords).join("; ")].filter(Boolean).join(". ")}.`;

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
  return { title, note, scale: total, legend: [], groups: [whole], alt: groupInWords(whole) };
}

/** Theme by theme, in as many pictures as fit pages. `views`: what each track's bar is called. */
function themeSeries(
  { bars }: KeptChart,
  views: ReadonlyMap<Bar["track"], string>,
  note: string,
  { t }: Words,
): ChartSeries[] {
  const themes = [...groupedBy(bars, ({ label }) => label)].map(([label, own]): ChartGroup => ({
    ...{ label, note: t("midterm.chart.count", { total: own[0]?.total ?? 0 }) },
    bars: own.map((bar) => barOf(bar, views.get(bar.track) ?? bar.track)),
  }));
  const legend = legendOf(themes);
  const scale = Math.max(...bars.map(({ total }) => total));
  const pages = Math.ceil(themes.length / THEMES_A_PICTURE);
  // The same number in each, so that none stands alone on the last page.
  const each = Math.ceil(themes.length / pages);
  return Array.from({ length: pages }, (_, page): ChartSeries => {
    const groups = themes.slice(page * each, (page + 1) * each);
    const title = t("midterm.chart.themes", { page: page + 1, pages });
    return { ...{ title, note, groups, scale, legend }, alt: groups.map(groupInWords).join(" ") };
  });
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
  const series = [totalsSeries(totals, note), ...themeSeries(themes, views, note, words)];
  return { heading, series };
}
