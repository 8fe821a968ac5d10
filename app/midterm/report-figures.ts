import { type FinishedRow, type FinishedTable, rowsOf } from "@/data/exporters/finished-table";
import type { KeptChart } from "@/db/domain/edition-content";
import { type Layout, tracksOf } from "@/db/domain/midterm-layout";
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

/** The summary of the tracks that the layout prints, as figures; none for a layout without statuses. */
export function reportFigures(table: FinishedTable, layout: Layout, words: Words): KeptChart[] {
  const { t } = words;
  const tracks = tracksOf(layout);
  const rows = [...rowsOf(table)];
  const total = rows.length;
  if (tracks.length === 0) return [];
  const totals = tracks.map((track) => barOf(rows, track, t(`terms.trackView.${track}`), words));
  const findings = totals.map((bar) =>
    t(`editions.chart.finding.${bar.track}`, { count: withStatus(bar), total }),
  );
  const themes = table.groups.flatMap((group) =>
    tracks.map((track) => barOf(group.rows, track, group.theme, words)),
  );
  return [
    { key: "totals", title: findings.join(" "), total, bars: totals },
    { key: "themes", title: t("editions.chart.themes"), total, bars: themes },
  ];
}
