import { getTranslations } from "@/app/_i18n/server";
import { ProgressCharts } from "@/app/_charts/progress-charts";
import { TotalsChart } from "@/app/_charts/totals-chart";
import type { Progress } from "@/db/domain/progress";
import { type ExplorerView, hrefOf } from "./search-params";

/**
 * What the list below amounts to, for the same filter and day: the totals at once, all charts of the
 * overview where the address asks for them.
 */
export async function ListCharts(props: {
  progress: Progress;
  view: ExplorerView;
  day: string;
  coded: number;
}) {
  const { progress, view, day, coded } = props;
  const t = await getTranslations("explorer");
  const within = { filter: view.filter, asOf: view.asOf };
  return (
    <div className="list-charts">
      {view.allCharts ? (
        <ProgressCharts
          progress={progress}
          within={within}
          day={day}
          headingLevel={3}
          coded={coded}
        />
      ) : (
        <TotalsChart
          progress={progress}
          within={within}
          coded={coded}
          figure={{ id: "totals", day, headingLevel: 3 }}
        />
      )}
      <p>
        <a href={hrefOf(view, { allCharts: !view.allCharts })}>
          {t(view.allCharts ? "fewerCharts" : "allCharts")}
        </a>
      </p>
    </div>
  );
}
