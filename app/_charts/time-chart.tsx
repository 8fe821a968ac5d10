import { getFormatter, getTranslations } from "@/app/_i18n/server";
import { inWords } from "@/app/_i18n/partial-date";
import { type ProgressPoint, thinned } from "@/db/domain/progress-over-time";
import { TRACKS } from "@/db/domain/track";
import { ChartFigure, type FigureFacts } from "./chart-figure";
import { CountsTable } from "./counts-table";
import type { Within } from "./list-address";
import type { SegmentName } from "./segment-name";
import { TrackSteps } from "./track-steps";

/** More dates than this are drawn, and listed, as the last of each month or year. */
const MOST_POINTS = 10;

/** Names the figures of a day: "In progress, Government, from 15 November 2022: 2 of 47. …". */
async function namesByDay(total: number): Promise<(day: string) => SegmentName> {
  const t = await getTranslations("charts");
  const terms = await getTranslations("terms");
  const format = await getFormatter();
  return (day) => (track, status, count) =>
    t("segmentFrom", {
      status: terms(`status.${track}.${status}`),
      track: terms(`track.${track}`),
      date: inWords(format, day),
      count,
      total,
    });
}

/** How each track's statuses came about: from which date on how many had which status. */
export async function TimeChart(props: {
  points: readonly ProgressPoint[];
  within: Within;
  /** Where the drawing begins, "YYYY-MM-DD". */
  from: string;
  figure: Omit<FigureFacts, "finding">;
}) {
  const { within, figure } = props;
  const t = await getTranslations("charts");
  const format = await getFormatter();
  const points = thinned(props.points, MOST_POINTS);
  const newest = points.at(-1)?.day ?? figure.day;
  const finding = t("time.finding", { updates: points.length, date: inWords(format, newest) });
  if (points.length === 0) {
    return (
      <ChartFigure {...figure} finding={finding}>
        {null}
      </ChartFigure>
    );
  }
  const from = [props.from, ...points.map((point) => point.day)].toSorted()[0] ?? props.from;
  const names = await namesByDay(figure.total);
  const rows = points.map(({ day, ...counts }) => ({
    key: day,
    label: inWords(format, day),
    ...counts,
    within: { ...within, asOf: day },
    nameOf: names(day),
  }));
  const drawing = { points, span: { from, until: figure.day }, within, names };
  return (
    <ChartFigure {...figure} finding={finding} lede={t("time.lede")}>
      <div className="steps">
        {TRACKS.map((track) => (
          <TrackSteps key={track} track={track} {...drawing} />
        ))}
      </div>
      <div className="table-box">
        <CountsTable caption={t("time.tableCaption")} rowHeader={t("time.from")} rows={rows} />
      </div>
    </ChartFigure>
  );
}
