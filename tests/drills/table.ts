import type { Drill, Figure } from "./drill";

const HEAD = ["Drill", "Figure", "Reached", "Bar", ""];

function rowsOf(name: string, figures: readonly Figure[]): string[][] {
  return figures.map(({ what, reached, bar, passed }, index) => [
    index === 0 ? name : "",
    what,
    typeof reached === "number" ? reached.toLocaleString("en") : reached,
    bar,
    passed === "not run" ? passed : passed ? "pass" : "FAIL",
  ]);
}

/** The figures of all drills as a table of plain text, one line a figure. */
export function drillTable(
  results: readonly { drill: Drill; figures: readonly Figure[] }[],
): string {
  const rows = [HEAD, ...results.flatMap(({ drill, figures }) => rowsOf(drill.name, figures))];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
