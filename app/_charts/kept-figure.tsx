import { getTranslations } from "@/app/_i18n/server";
import { WithMark } from "@/app/_ui/status-badge";
import type { KeptChart } from "@/db/domain/edition-content";
import { groupedBy } from "@/db/domain/grouped";
import { markOf, TRACK_STATUSES } from "@/db/domain/track-status";
import type { StripBar } from "./strip";
import { StripDrawing } from "./strip-drawing";

type Bar = KeptChart["bars"][number];
type Part = Bar["parts"][number];

/** So many bars are seen at a glance. */
const LONG = 4;

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
async function BarRow(props: { bar: Bar; whole: number; tracks: number; first: boolean }) {
  const { bar, whole, tracks, first } = props;
  const t = await getTranslations("editions.page");
  const terms = await getTranslations("terms.track");
  const named = ({ label, count }: Part) => t("part", { status: label, count, total: bar.total });
  const strip = {
    label: `${bar.label}, ${terms(bar.track)}`,
    bars: [stripBar(bar, named)],
    order: TRACK_STATUSES,
    scale: whole,
  };
  return (
    <tr className={first ? undefined : "goes-on"}>
      {first && (
        <th scope="row" rowSpan={tracks}>
          {bar.label}
        </th>
      )}
      {tracks > 1 && <td>{terms(bar.track)}</td>}
      <td>
        <div className="strip">
          <StripDrawing strip={strip} />
        </div>
      </td>
      <td>
        {bar.parts.map((part) => (
          <span key={part.status} className="below">
            <WithMark status={part.status} words={named(part)} />
          </span>
        ))}
      </td>
    </tr>
  );
}

/** The bars of a chart, each drawn and with its figures beside it; those of one name under one head. */
async function Figures({ chart }: { chart: KeptChart }) {
  const t = await getTranslations("editions.page");
  const { key, bars } = chart;
  const whole = Math.max(...bars.map(({ total }) => total));
  const rows = [...groupedBy(bars, ({ label }) => label).values()];
  const tracks = Math.max(...rows.map(({ length }) => length));
  const heads = [t("bar"), ...(tracks > 1 ? [t("track")] : []), t("drawing"), t("figures")];
  return (
    <table className="kept-figures" aria-labelledby={`chart-${key}`}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((group) =>
          group.map((bar, index) => (
            <BarRow
              key={`${bar.label} ${bar.track}`}
              {...{ bar, whole, tracks: group.length, first: index === 0 }}
            />
          )),
        )}
      </tbody>
    </table>
  );
}

/** A chart of an edition, as its finding and a table; a long one opens when it is asked for. */
export function KeptFigure({ chart }: { chart: KeptChart }) {
  const { key, title, bars } = chart;
  if (bars.length > LONG) {
    return (
      <figure className="chart kept-chart" aria-labelledby={`chart-${key}`}>
        <details>
          <summary id={`chart-${key}`}>{title}</summary>
          <Figures chart={chart} />
        </details>
      </figure>
    );
  }
  return (
    <figure className="chart kept-chart" aria-labelledby={`chart-${key}`}>
      <figcaption>
        <h3 id={`chart-${key}`}>{title}</h3>
      </figcaption>
      <Figures chart={chart} />
    </figure>
  );
}
