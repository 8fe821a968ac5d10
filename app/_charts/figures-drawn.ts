import type { Words } from "@/app/_i18n/words";
import type { ChartName } from "@/db/domain/chart-name";
import type { ChartBar, ChartGroup, ChartSeries } from "@/db/domain/chart-series";
import { groupedBy } from "@/db/domain/grouped";
import type { ChartFigures, Figure } from "./chart-figures";
import { legendOf } from "./report-charts";

/** Under which name a bar stands, and which of a figure's columns say so. */
interface Shape {
  group: (figure: Figure) => string;
  bar: (figure: Figure) => string;
}

const column = (place: number) => (figure: Figure) => figure.of[place]?.label ?? "";
const part = ({ of }: Figure) => of.at(-1)?.label ?? "";

function shapeOf(name: ChartName, { t }: Words): Shape {
  switch (name) {
    case "totals":
      return { group: () => "", bar: column(0) };
    case "matrix":
      // A row of the table is a bar: what civil society says where the Government reports this.
      return {
        group: (figure) => t("charts.files.governmentRow", { status: column(0)(figure) }),
        bar: () => t("terms.track.civil_society"),
      };
    case "divergence":
    case "coverage":
      return { group: part, bar: ({ count, total }) => t("charts.countOf", { count, total }) };
    case "time":
      return {
        group: (figure) => t("charts.files.fromDay", { date: column(0)(figure) }),
        bar: column(1),
      };
    case "themes":
    case "compare":
      return { group: column(0), bar: column(1) };
  }
}

function barOf(label: string, figures: readonly Figure[]): ChartBar {
  const segments = figures
    .filter(({ count }) => count > 0)
    .map((figure) => ({ status: figure.status, label: part(figure), count: figure.count }));
  return { label, total: segments.reduce((sum, { count }) => sum + count, 0), segments };
}

/** The numbers as a chart to draw. `note`: unit, day and source. */
export function figuresDrawn(
  name: ChartName,
  { title, figures }: ChartFigures,
  note: string,
  words: Words,
): ChartSeries {
  const shape = shapeOf(name, words);
  const isOneGroup = name === "totals";
  const hasCounts = name === "themes" || name === "matrix" || name === "compare";
  const groups = [...groupedBy(figures, shape.group)].map(([label, own]): ChartGroup => {
    const bars = [...groupedBy(own, shape.bar)].map(([bar, those]) => barOf(bar, those));
    const count = words.t("midterm.chart.count", { total: bars[0]?.total ?? 0 });
    return { label: isOneGroup ? null : label, note: hasCounts ? count : null, bars };
  });
  const isPlain = name === "divergence" || name === "coverage";
  // What fills the width: the longest bar; of shares of a whole, the whole.
  const longest = Math.max(0, ...groups.flatMap(({ bars }) => bars.map(({ total }) => total)));
  return {
    ...{ title, note, groups },
    scale: isPlain ? (figures[0]?.total ?? 0) : longest,
    legend: isOneGroup || isPlain ? [] : legendOf(groups),
  };
}
