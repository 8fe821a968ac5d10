import { getTranslations } from "@/app/_i18n/server";
import { type Progress, withStatus } from "@/db/domain/progress";
import { TRACKS } from "@/db/domain/track";
import { ChartFigure, type FigureFacts } from "./chart-figure";
import type { Within } from "./list-address";
import { TotalsTable } from "./totals-table";
import { TrackTotal } from "./track-total";

/** How far each track is: two bars on the same scale, one under the other. */
export async function TotalsChart(props: {
  progress: Progress;
  within: Within;
  figure: Omit<FigureFacts, "finding" | "total">;
  /** How many of the statuses this project coded from published documents. */
  coded: number;
}) {
  const { progress, within, figure, coded } = props;
  const t = await getTranslations("charts");
  const { total, tracks } = progress;
  const finding = t("totals.finding", {
    total,
    government: withStatus(tracks.government),
    civilSociety: withStatus(tracks.civil_society),
  });
  return (
    <ChartFigure
      {...figure}
      finding={finding}
      lede={coded > 0 ? t("totals.coded", { coded }) : undefined}
      total={total}
      table={<TotalsTable counted={progress} within={within} />}
    >
      {TRACKS.map((track) => (
        <TrackTotal key={track} track={track} counted={progress} within={within} />
      ))}
    </ChartFigure>
  );
}
