import { getTranslations } from "@/app/_i18n/server";
import { type Progress, type ThemeProgress, withStatus } from "@/db/domain/progress";
import { TRACKS } from "@/db/domain/track";
import { TRACK_STATUSES } from "@/db/domain/track-status";
import { BarStrip } from "./bar-strip";
import { ChartFigure, type FigureFacts } from "./chart-figure";
import { CountsTable } from "./counts-table";
import { listAddress, type Within } from "./list-address";
import type { SegmentName } from "./segment-name";
import { statusBar } from "./series";

interface ThemeProps {
  counted: ThemeProgress;
  within: Within;
  /** The recommendations of the longest bar. */
  scale: number;
}

async function segmentNames(counted: ThemeProgress): Promise<SegmentName> {
  const t = await getTranslations("charts");
  const terms = await getTranslations("terms");
  return (track, status, count) =>
    t("segmentUnder", {
      status: terms(`status.${track}.${status}`),
      track: terms(`track.${track}`),
      heading: counted.theme.title,
      count,
      total: counted.total,
    });
}

/** One heading: its name, its size, and a bar for each track. */
async function ThemeBars({ counted, within, scale }: ThemeProps) {
  const t = await getTranslations("charts");
  const terms = await getTranslations("terms");
  const nameOf = await segmentNames(counted);
  const { theme, total, tracks } = counted;
  const part = { theme: [theme.id] };
  return (
    <div className="theme-bars">
      <p className="theme-name">
        <a href={listAddress(within, part)}>{theme.title}</a>{" "}
        <span className="soft">{t("themes.count", { count: total })}</span>
      </p>
      <ul className="strip-labels" aria-hidden="true">
        {TRACKS.map((track) => (
          <li key={track}>{terms(`track.${track}`)}</li>
        ))}
      </ul>
      <BarStrip
        strip={{
          label: t("themes.under", { heading: theme.title }),
          bars: TRACKS.map((track) =>
            statusBar({
              track,
              counts: tracks[track],
              within,
              part,
              nameOf: (status, count) => nameOf(track, status, count),
            }),
          ),
          order: TRACK_STATUSES,
          scale,
        }}
      />
    </div>
  );
}

async function ThemesTable({ themes, within }: { themes: ThemeProgress[]; within: Within }) {
  const t = await getTranslations("charts");
  const rows = themes.map(async (counted) => ({
    key: counted.theme.id,
    label: counted.theme.title,
    level: counted.theme.level,
    total: counted.total,
    tracks: counted.tracks,
    within,
    part: { theme: [counted.theme.id] },
    nameOf: await segmentNames(counted),
  }));
  return (
    <CountsTable
      caption={t("themes.tableCaption")}
      rowHeader={t("themes.heading")}
      rows={await Promise.all(rows)}
    />
  );
}

/**
 * Status by heading of the source, in its order and hierarchy: two bars a heading, one scale for
 * all.
 */
export async function ThemesChart(props: {
  progress: Progress;
  within: Within;
  figure: Omit<FigureFacts, "finding" | "total">;
}) {
  const { progress, within, figure } = props;
  const t = await getTranslations("charts");
  const holding = progress.themes.filter((counted) => counted.holdsRecommendations);
  const silent = holding.filter((counted) =>
    TRACKS.every((track) => withStatus(counted.tracks[track]) === 0),
  );
  const scale = Math.max(0, ...holding.map((counted) => counted.total));
  const level = (figure.headingLevel ?? 2) + 1;
  return (
    <ChartFigure
      {...figure}
      finding={t("themes.finding", { silent: silent.length, total: holding.length })}
      total={progress.total}
      lede={t("themes.lede")}
      table={<ThemesTable themes={holding} within={within} />}
    >
      <div className="themes">
        {progress.themes.map((counted) =>
          counted.holdsRecommendations ? (
            <ThemeBars key={counted.theme.id} counted={counted} within={within} scale={scale} />
          ) : (
            <ThemeHeading key={counted.theme.id} counted={counted} level={level} />
          ),
        )}
      </div>
    </ChartFigure>
  );
}

/** A heading that only holds other headings. */
function ThemeHeading({ counted, level }: { counted: ThemeProgress; level: number }) {
  const Heading = `h${Math.min(6, level + counted.theme.level - 1)}` as "h3" | "h4" | "h5" | "h6";
  return <Heading className="theme-heading">{counted.theme.title}</Heading>;
}
