import { getFormatter, getTranslations } from "next-intl/server";
import { inWords } from "@/app/_i18n/partial-date";
import { type ProgressPoint, thinned } from "@/db/domain/progress-over-time";
import { type Track, TRACKS } from "@/db/domain/track";
import type { TrackStatusKey } from "@/db/domain/track-status";
import { ChartFigure, type FigureFacts } from "./chart-figure";
import { CountsTable } from "./counts-table";
import { listAddress, type Within } from "./list-address";
import { newYears, shareOf, stepsOf } from "./steps";
import { percent } from "./strip";

/** More dates than this are drawn, and listed, as the last of each month or year. */
const MOST_POINTS = 24;

type NameOf = (day: string, track: Track, status: TrackStatusKey, count: number) => string;

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
  const terms = await getTranslations("terms");
  const format = await getFormatter();
  const points = thinned(props.points, MOST_POINTS);
  const newest = props.points.at(-1)?.day ?? figure.day;
  const from = [props.from, points[0]?.day ?? figure.day].toSorted()[0] ?? props.from;
  const { total } = figure;
  const nameOf: NameOf = (day, track, status, count) =>
    t("segmentFrom", {
      status: terms(`status.${track}.${status}`),
      track: terms(`track.${track}`),
      date: inWords(format, day),
      count,
      total,
    });
  return (
    <ChartFigure
      {...figure}
      finding={t("time.finding", { updates: points.length, date: inWords(format, newest) })}
      lede={t("time.lede")}
    >
      {points.length > 0 && (
        <>
          <div className="steps">
            {TRACKS.map((track) => (
              <TrackSteps
                key={track}
                track={track}
                points={points}
                span={{ from, until: figure.day }}
                within={within}
                nameOf={nameOf}
              />
            ))}
          </div>
          <div className="table-box">
            <CountsTable
              caption={t("time.tableCaption")}
              rowHeader={t("time.from")}
              rows={points.map(({ day, tracks }) => ({
                key: day,
                label: inWords(format, day),
                total,
                tracks,
                within: { ...within, asOf: day },
                nameOf: (track, status, count) => nameOf(day, track, status, count),
              }))}
            />
          </div>
        </>
      )}
    </ChartFigure>
  );
}

async function TrackSteps(props: {
  track: Track;
  points: readonly ProgressPoint[];
  span: { from: string; until: string };
  within: Within;
  nameOf: NameOf;
}) {
  const { track, points, span, within, nameOf } = props;
  const { from, until } = span;
  const t = await getTranslations("charts");
  const terms = await getTranslations("terms");
  const format = await getFormatter();
  const total = points[0]?.total ?? 0;
  const label = t("time.axis", {
    track: terms(`trackView.${track}`),
    from: inWords(format, from),
    until: inWords(format, until),
  });
  return (
    <div className="track-steps">
      <p className="steps-title" aria-hidden="true">
        {terms(`trackView.${track}`)}, {t("of", { total })}
      </p>
      <svg className="steps-drawing" role="group" aria-label={label} width="100%" height="9rem">
        <rect className="frame" width="100%" height="7.5rem" />
        <svg width="100%" height="7.5rem">
          {stepsOf(points, track, from, until).map((step) => (
            <a
              key={`${step.day} ${step.status}`}
              className={`seg s-${step.status}`}
              href={listAddress({ ...within, asOf: step.day }, { [track]: [step.status] })}
              aria-label={nameOf(step.day, track, step.status, step.count)}
            >
              <title>{nameOf(step.day, track, step.status, step.count)}</title>
              <rect
                x={percent(step.x)}
                y={percent(step.y)}
                width={percent(step.width)}
                height={percent(step.height)}
                fill={step.status === "contrary" ? "url(#stripes)" : undefined}
              />
            </a>
          ))}
        </svg>
        <g className="axis" aria-hidden="true">
          {newYears(from, until).map((day, index) => (
            <text
              key={day}
              x={percent(shareOf(day, from, until))}
              y="8.6rem"
              className={index % 2 === 1 ? "roomy" : undefined}
            >
              {day.slice(0, 4)}
            </text>
          ))}
        </g>
      </svg>
    </div>
  );
}
