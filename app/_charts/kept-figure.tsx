import { getTranslations } from "next-intl/server";
import type { KeptChart } from "@/db/domain/edition-content";
import { markOf, TRACK_STATUSES } from "@/db/domain/track-status";
import type { StripBar } from "./strip";
import { StripDrawing } from "./strip-drawing";

type Bar = KeptChart["bars"][number];
type Part = Bar["parts"][number];

/** A kept bar as one to draw. It opens no list: those of today count something else. */
function stripBar({ label, track, parts }: Bar, named: (part: Part) => string) {
  return {
    key: `${label} ${track}`,
    segments: parts.map((part) => ({
      ...{ status: part.status, mark: markOf(part.status), count: part.count },
      name: named(part),
    })),
  } satisfies StripBar;
}

/** One bar: what it counts, drawn, and in figures. `whole`: how many fill the width. */
async function BarRow(props: { bar: Bar; whole: number; ofTrack: boolean }) {
  const { bar, whole, ofTrack } = props;
  const t = await getTranslations("editions.page");
  const terms = await getTranslations("terms.track");
  const named = ({ label, count }: Part) => t("part", { status: label, count, total: bar.total });
  const strip = {
    label: bar.label,
    bars: [stripBar(bar, named)],
    order: TRACK_STATUSES,
    scale: whole,
  };
  return (
    <tr>
      <th scope="row">
        {bar.label}
        {ofTrack && <span className="below">{terms(bar.track)}</span>}
      </th>
      <td>
        <div className="strip">
          <StripDrawing strip={strip} />
        </div>
      </td>
      <td>
        {bar.parts.map((part) => (
          <span key={part.status} className="below">
            {named(part)}
          </span>
        ))}
      </td>
    </tr>
  );
}

/** A chart of an edition: a table in which each bar is drawn, with its figures beside it. */
export async function KeptFigure({ chart }: { chart: KeptChart }) {
  const t = await getTranslations("editions.page");
  const { key, title, bars } = chart;
  const ofTrack = new Set(bars.map(({ label }) => label)).size < bars.length;
  const whole = Math.max(...bars.map(({ total }) => total));
  return (
    <figure className="chart kept-chart" aria-labelledby={`chart-${key}`}>
      <figcaption>
        <h3 id={`chart-${key}`}>{title}</h3>
      </figcaption>
      <table className="kept-figures" aria-labelledby={`chart-${key}`}>
        <thead>
          <tr>
            <th scope="col">{t("bar")}</th>
            <th scope="col">{t("drawing")}</th>
            <th scope="col">{t("figures")}</th>
          </tr>
        </thead>
        <tbody>
          {bars.map((bar) => (
            <BarRow key={`${bar.label} ${bar.track}`} {...{ bar, whole, ofTrack }} />
          ))}
        </tbody>
      </table>
    </figure>
  );
}
