import { inWords } from "@/app/_i18n/partial-date";
import type {
  DataColumn,
  Datum,
  FinishedRow,
  FinishedTable,
} from "@/data/exporters/finished-table";
import type { StatusValue } from "@/db/domain/midterm-cell";
import { type Layout, tracksOf } from "@/db/domain/midterm-layout";
import type { MidtermRow, MidtermTable } from "@/db/domain/midterm-table";
import { precisionOf } from "@/db/domain/partial-date";
import { keyOf } from "@/db/domain/track-status";
import { COLUMN_WIDTHS } from "./column-widths";
import { finishedCell } from "./finished-cell";
import { headingOf } from "./headings";
import { type Circumstances, statements } from "./statements";
import type { CellWords, Words } from "./words";

/** Headings from the top one down, as one line. */
const themeOf = (headings: readonly string[]) => headings.join(" › ");

function dataColumns(layout: Layout, { t }: Words): DataColumn[] {
  return [
    { heading: t("midterm.data.theme"), width: 40 },
    ...tracksOf(layout).flatMap((track) => [
      { heading: t(`midterm.data.status.${track}`), width: 20 },
      { heading: t(`midterm.data.asOf.${track}`), width: 14 },
    ]),
    { heading: t("midterm.data.ref"), width: 18 },
    { heading: t("midterm.data.address"), width: 50 },
  ];
}

/** A status and its date in cells of their own, to filter and sort by. */
function statusData({ track, status, asOf }: StatusValue, { t, format }: Words): Datum[] {
  const word = t(`terms.status.${track}.${keyOf(status)}`);
  if (asOf === null) return [word, ""];
  return [word, precisionOf(asOf) === "day" ? { day: asOf } : inWords(format, asOf)];
}

function finishedRow(
  row: MidtermRow,
  headings: readonly string[],
  layout: Layout,
  site: string,
  words: CellWords,
): FinishedRow {
  const address = `${site}/recommendations/${encodeURIComponent(row.ref)}`;
  return {
    ref: row.ref,
    address,
    cells: row.cells.map((cell) => finishedCell(cell, words)),
    data: [
      themeOf(headings),
      ...tracksOf(layout).flatMap((track) => statusData(row.statuses[track], words)),
      row.ref,
      address,
    ],
  };
}

/** The table in words, ready for the page and for every format. `site`: this instance's address. */
export function finishedTable(
  table: MidtermTable,
  around: Circumstances & { site: string },
  words: Words,
): FinishedTable {
  const { t } = words;
  const { layout } = table;
  const states = new Set(around.sources.map(({ review }) => review.state));
  const cellWords = { ...words, markProject: table.tagsSetBy.source && table.tagsSetBy.project };
  return {
    title: t(`midterm.tableTitle.${layout}`, {
      state: [...states].join(", ") || t("midterm.noReview"),
    }),
    language: "en-GB",
    statements: statements(table, around, words),
    columns: table.columns.map(([column]) => ({
      heading: headingOf(layout, column, t),
      width: COLUMN_WIDTHS[layout][column] ?? 10,
      carriesAddress: column === "recommendation",
    })),
    dataColumns: dataColumns(layout, words),
    groups: table.groups.map(({ headings, rows }) => ({
      theme: t("midterm.theme", { theme: themeOf(headings) }),
      rows: rows.map((row) => finishedRow(row, headings, layout, around.site, cellWords)),
    })),
    words: {
      table: t("midterm.file.table"),
      about: t("midterm.file.about"),
      page: t("midterm.file.page"),
      of: t("midterm.file.of"),
      cut: t("midterm.cell.cut"),
    },
  };
}
