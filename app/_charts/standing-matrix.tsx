import { getTranslations } from "@/app/_i18n/server";
import { comparable, type Progress } from "@/db/domain/progress";
import { ChartFigure, type FigureFacts } from "./chart-figure";
import { DivergenceTable } from "./divergence-table";
import type { Within } from "./list-address";
import { MatrixTable } from "./matrix-table";

/**
 * What the Government reports against what civil society assesses, as tables whose numbers open
 * lists.
 */
export async function StandingMatrix(props: {
  progress: Progress;
  within: Within;
  figure: Omit<FigureFacts, "finding" | "total">;
}) {
  const { progress, within, figure } = props;
  const t = await getTranslations("charts");
  const { total, divergence } = progress;
  const finding = t("matrix.finding", {
    total,
    comparable: comparable(divergence),
    differ: divergence.government_higher + divergence.civil_society_higher,
  });
  return (
    <ChartFigure {...figure} finding={finding} total={total} lede={t("matrix.lede")}>
      <div className="table-box">
        <MatrixTable progress={progress} within={within} />
      </div>
      <div className="table-box">
        <DivergenceTable progress={progress} within={within} />
      </div>
    </ChartFigure>
  );
}
