import { getTranslations } from "@/app/_i18n/server";
import type { EvidenceCoverage } from "@/db/domain/evidence-coverage";
import { EVIDENCE_CHOICES, type EvidenceChoice } from "@/db/domain/explorer-filter";
import { ChartFigure, type FigureFacts } from "./chart-figure";
import { CountCell } from "./count-cell";
import { listAddress, type Within } from "./list-address";
import { percent } from "./strip";

interface CoverageProps {
  coverage: EvidenceCoverage;
  within: Within;
}

/**
 * How many recommendations have published evidence, and of which relation. Not for a list that is
 * filtered by evidence: its figures would open wider lists.
 */
export async function CoverageChart(
  props: CoverageProps & { figure: Omit<FigureFacts, "finding" | "total" | "source"> },
) {
  const { coverage, within, figure } = props;
  const t = await getTranslations("charts");
  const { total, counts } = coverage;
  return (
    <ChartFigure
      {...figure}
      finding={t("coverage.finding", { any: counts.any, total })}
      total={total}
      lede={t("coverage.lede")}
      source="evidence"
    >
      <table className="coverage">
        <caption className="hidden-visually">{t("coverage.caption")}</caption>
        <thead className="hidden-visually">
          <tr>
            <th scope="col">{t("coverage.sort")}</th>
            <th scope="col">{t("number")}</th>
          </tr>
        </thead>
        <tbody>
          {EVIDENCE_CHOICES.map((choice) => (
            <CoverageRow key={choice} choice={choice} coverage={coverage} within={within} />
          ))}
        </tbody>
      </table>
    </ChartFigure>
  );
}

async function CoverageRow(props: CoverageProps & { choice: EvidenceChoice }) {
  const { choice, coverage, within } = props;
  const t = await getTranslations("charts");
  const { total, counts } = coverage;
  const count = counts[choice];
  const word = t(`coverage.choice.${choice}`);
  return (
    <tr>
      <th scope="row">{word}</th>
      <CountCell
        count={count}
        shown={t("countOf", { count, total })}
        href={listAddress(within, { evidence: [choice] })}
        name={t("coverage.segment", { choice: word, count, total })}
      />
      <td className="bar" aria-hidden="true">
        <svg width="100%" height="1rem">
          <rect
            className={choice === "none" ? "s-none" : "s-evidence"}
            width={percent(total === 0 ? 0 : count / total)}
            height="100%"
          />
        </svg>
      </td>
    </tr>
  );
}
