import { getFormatter, getTranslations } from "@/app/_i18n/server";
import { inWords } from "@/app/_i18n/partial-date";
import type { ProgressPoint } from "@/db/domain/progress-over-time";
import type { Track } from "@/db/domain/track";
import { listAddress, type Within } from "./list-address";
import type { SegmentName } from "./segment-name";
import { newYears, shareOf, type Step, stepsOf } from "./steps";
import { percent } from "./strip";

interface Span {
  /** "YYYY-MM-DD" both. */
  from: string;
  until: string;
}

/** One track's statuses over time; what is left white above has no status. */
export async function TrackSteps(props: {
  track: Track;
  points: readonly ProgressPoint[];
  span: Span;
  within: Within;
  names: (day: string) => SegmentName;
}) {
  const { track, points, span, within, names } = props;
  const { from, until } = span;
  const t = await getTranslations("charts");
  const terms = await getTranslations("terms");
  const format = await getFormatter();
  const label = t("time.axis", {
    track: terms(`trackView.${track}`),
    from: inWords(format, from),
    until: inWords(format, until),
  });
  return (
    <div className="track-steps">
      <p className="steps-title" aria-hidden="true">
        {terms(`trackView.${track}`)}, {t("of", { total: points[0]?.total ?? 0 })}
      </p>
      <svg className="steps-drawing" role="group" aria-label={label} width="100%" height="9rem">
        <rect className="frame" width="100%" height="7.5rem" />
        <svg width="100%" height="7.5rem">
          {stepsOf(points, track, from, until).map((step) => (
            <StepLink
              key={`${step.day} ${step.status}`}
              step={step}
              href={listAddress({ ...within, asOf: step.day }, { [track]: [step.status] })}
              name={names(step.day)(track, step.status, step.count)}
            />
          ))}
        </svg>
        <Years {...span} />
      </svg>
    </div>
  );
}

function StepLink({ step, href, name }: { step: Step; href: string; name: string }) {
  return (
    <a className={`seg s-${step.status}`} href={href}>
      <title>{name}</title>
      <rect
        x={percent(step.x)}
        y={percent(step.y)}
        width={percent(step.width)}
        height={percent(step.height)}
      />
    </a>
  );
}

function Years({ from, until }: Span) {
  return (
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
  );
}
