import { getTranslations } from "next-intl/server";
import { ProgressCharts } from "@/app/_charts/progress-charts";
import type { Progress } from "@/db/domain/progress";
import type { ExplorerView } from "./search-params";

/** What the list below amounts to: the charts of the overview, for the same filter and day. */
export async function ListCharts(props: { progress: Progress; view: ExplorerView; day: string }) {
  const { progress, view, day } = props;
  const t = await getTranslations("explorer");
  return (
    <details className="list-charts">
      <summary>{t("charts", { count: progress.total })}</summary>
      <ProgressCharts
        progress={progress}
        within={{ filter: view.filter, asOf: view.asOf }}
        day={day}
        headingLevel={3}
      />
    </details>
  );
}
