import { getFormatter, getTranslations } from "@/app/_i18n/server";
import type { ReactNode } from "react";
import { inWords } from "@/app/_i18n/partial-date";

/** What every chart says of itself. */
export interface FigureFacts {
  /** For its heading; one a page. */
  id: string;
  /** The finding, as a sentence. */
  finding: string;
  /** The denominator. */
  total: number;
  /** As-of date, a PartialDate. */
  day: string;
  /** 2 under the page's own heading, 3 inside a section. */
  headingLevel?: 2 | 3;
  /** What is counted: updates, unless it says evidence. */
  source?: "updates" | "evidence";
}

/**
 * A chart with its finding as the title, unit, as-of date and source. `table` holds the same numbers;
 * leave it out where the chart is a table itself.
 */
export async function ChartFigure(
  props: FigureFacts & { lede?: string; children: ReactNode; table?: ReactNode },
) {
  const {
    id,
    finding,
    total,
    day,
    headingLevel = 2,
    source = "updates",
    lede,
    children,
    table,
  } = props;
  const t = await getTranslations("charts");
  const date = inWords(await getFormatter(), day);
  const Heading = headingLevel === 2 ? "h2" : "h3";
  return (
    <figure className="chart" aria-labelledby={id}>
      <figcaption>
        <Heading id={id}>{finding}</Heading>
        {lede && <p className="chart-lede">{lede}</p>}
      </figcaption>
      {children}
      {table && (
        <details>
          <summary>{t("theNumbers")}</summary>
          <div className="table-box">{table}</div>
        </details>
      )}
      <p className="chart-note">{t("note", { total, date, source })}</p>
    </figure>
  );
}
