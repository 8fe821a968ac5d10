import type { Progress } from "@/db/domain/progress";
import type { Within } from "./list-address";
import { StandingMatrix } from "./standing-matrix";
import { ThemesChart } from "./themes-chart";
import { TotalsChart } from "./totals-chart";

/**
 * The charts of one list of recommendations: totals of each track, how they differ, status by
 * heading. `within` is the list itself, so that each figure opens a part of it; an empty list has no
 * charts. `day` is its as-of date, "YYYY-MM-DD".
 */
export function ProgressCharts(props: {
  progress: Progress;
  within: Within;
  day: string;
  headingLevel?: 2 | 3;
  /** How many of the statuses this project coded from published documents. */
  coded: number;
}) {
  const { progress, within, day, headingLevel = 2, coded } = props;
  if (progress.total === 0) return null;
  const figure = (id: string) => ({ id, day, headingLevel });
  return (
    <>
      <TotalsChart progress={progress} within={within} figure={figure("totals")} coded={coded} />
      <StandingMatrix progress={progress} within={within} figure={figure("matrix")} />
      {/* One heading alone says nothing that the totals do not. */}
      {progress.themes.length > 1 && (
        <ThemesChart progress={progress} within={within} figure={figure("themes")} />
      )}
    </>
  );
}
