import { getTranslations } from "next-intl/server";
import type { EvidenceCoverage } from "@/db/domain/evidence-coverage";
import { EVIDENCE_CHOICES } from "@/db/domain/explorer-filter";
import { BarStrip } from "./bar-strip";
import { ChartFigure, type FigureFacts } from "./chart-figure";
import { CountCell } from "./count-cell";
import { listAddress, type Within } from "./list-address";

/**
 * How many recommendations have published evidence, and of which relation. Not for a list that is
 * filtered by evidence: its figures would open wider lists.
 */
export async function CoverageChart(props: {
  coverage: EvidenceCoverage;
  within: Within;
  figure: Omit<FigureFacts, "finding" | "total">;
}) {
  const { coverage, within, figure } = props;
  const t = await getTranslations("charts");
  const { total, counts } = coverage;
  const rows = EVIDENCE_CHOICES.map((choice) => {
    const count = counts[choice];
    const word = t(`coverage.choice.${choice}`);
    const name = t("coverage.segment", { choice: word, count, total });
    return { choice, count, word, name, href: listAddress(within, { evidence: [choice] }) };
  });
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
          {rows.map(({ choice, count, word, name, href }) => (
            <tr key={choice}>
              <th scope="row">{word}</th>
              <CountCell
                count={count}
                shown={t("countOf", { count, total })}
                href={href}
                name={name}
              />
              <td className="bar" aria-hidden="true">
                <svg width="100%" height="1rem">
                  <rect
                    className={choice === "none" ? "s-none" : "s-evidence"}
                    width={`${total === 0 ? 0 : (count / total) * 100}%`}
                    height="100%"
                  />
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ChartFigure>
  );
}
