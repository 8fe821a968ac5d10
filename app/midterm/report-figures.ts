import type { FinishedGroup, FinishedRow, FinishedTable } from "@/data/exporters/finished-table";
import { rowsOf } from "@/data/exporters/table-rows";
import type { KeptChart } from "@/db/domain/edition-content";
import { groupedBy } from "@/db/domain/grouped";
import { tracksOf } from "@/db/domain/midterm-layout";
import type { MidtermShape } from "@/db/domain/midterm-table";
import type { Track } from "@/db/domain/track";
import { TRACK_STATUSES } from "@/db/domain/track-status";
import type { Words } from "@/app/_i18n/words";

type Bar = KeptChart["bars"][number];

/** How many of the rows have each status of the track; what none has is left out. */
function barOf(rows: readonly FinishedRow[], track: Track, label: string, { t }: Words): Bar {
  const statuses = rows.map(({ facts }) => facts.standing[track].status);
  const parts = TRACK_STATUSES.flatMap((status) => {
    const count = statuses.filter((each) => each === status).length;
    return count === 0 ? [] : [{ status, label: t(`terms.status.${track}.${status}`), count }];
  });
  return { label, track, total: rows.length, parts };
}

const withStatus = (bar: Bar) =>
  bar.parts.reduce((sum, { status, count }) => (status === "none" ? sum : sum + count), 0);

/**
 * What each theme is called in a chart: its own heading, without those above it; with them where two
 * themes would be called the same.
 */
function labelsOf({ groups }: FinishedTable, { t }: Words): Map<FinishedGroup, string> {
  const own = groups.map((group) => {
    const headings = group.rows[0]?.facts.theme ?? [];
    const [whole, last] = [headings.join(" › "), headings.at(-1) ?? ""];
    // Goals are called by their names, which only the table has.
    const isHeading = group.theme === t("midterm.theme", { theme: whole });
    return isHeading ? { group, whole, last } : { group, whole: group.theme, last: group.theme };
  });
  const times = (label: string) => own.filter(({ last }) => last === label).length;
  return new Map(
    own.map(({ group, whole, last }) => [group, last && times(last) === 1 ? last : whole]),
  );
}

/** Each theme once: in the order of its source one may come again, before what was noted for example. */
function byTheme({ groups, ...head }: FinishedTable): FinishedTable {
  const same = groupedBy(groups, ({ theme }) => theme);
  const merged = [...same.values()].flatMap(([first, ...others]): FinishedGroup[] =>
    first ? [{ ...first, rows: [first, ...others].flatMap(({ rows }) => rows) }] : [],
  );
  return { ...head, groups: merged };
}

/** The summary of the tracks that the layout prints, as figures; none for a layout without statuses. */
export function reportFigures(
  table: FinishedTable,
  { layout, themeSet }: Pick<MidtermShape, "layout" | "themeSet">,
  words: Words,
): KeptChart[] {
  const { t } = words;
  const tracks = tracksOf(layout);
  const rows = [...rowsOf(table)];
  const total = rows.length;
  if (tracks.length === 0) return [];
  const totals = tracks.map((track) => barOf(rows, track, t(`terms.trackView.${track}`), words));
  const findings = totals.map((bar) =>
    t(`editions.chart.finding.${bar.track}`, { count: withStatus(bar), total }),
  );
  const themed = byTheme(table);
  const labels = labelsOf(themed, words);
  const themes = themed.groups.flatMap((group) =>
    tracks.map((track) => barOf(group.rows, track, labels.get(group) ?? group.theme, words)),
  );
  return [
    { key: "totals", title: findings.join(" "), total, bars: totals },
    {
      ...{ key: "themes", total, bars: themes },
      // Of several terms only the first counts: a bar may be of fewer than have its term.
      title: t(themeSet === "source" ? "editions.chart.themes" : "midterm.chart.themesOnce"),
    },
  ];
}
