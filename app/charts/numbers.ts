import type { ChartFigures } from "@/app/_charts/chart-figures";
import type { Words } from "@/app/_i18n/words";
import { CHART_COLUMNS, type ChartName } from "@/db/domain/chart-name";

/** A chart's numbers as a table: the names of its columns, what each is, and rows by these names. */
export interface NumberTable {
  columns: { name: string; what: string }[];
  rows: Record<string, string | number>[];
}

/** The numbers of a chart, a row each; a code and its word beside each other. */
export function numbersOf(
  name: ChartName,
  { figures }: ChartFigures,
  asOf: string,
  { t }: Words,
): NumberTable {
  const own = CHART_COLUMNS[name].flatMap((column) => [
    { name: column, what: t(`charts.files.column.${column}`) },
    { name: `${column}_label`, what: t("charts.files.labelOf") },
  ]);
  const columns = [
    ...own,
    { name: "count", what: t("charts.files.count") },
    { name: "of", what: t("charts.files.denominator") },
    { name: "as_of", what: t("charts.files.as_of") },
  ];
  const rows = figures.map(({ of, count, total }) => {
    const codes = CHART_COLUMNS[name].flatMap((column, place) => [
      [column, of[place]?.key ?? ""],
      [`${column}_label`, of[place]?.label ?? ""],
    ]);
    return { ...Object.fromEntries(codes), count, of: total, as_of: asOf };
  });
  return { columns, rows };
}
