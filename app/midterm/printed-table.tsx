import { getTranslations } from "@/app/_i18n/server";
import type { ReactNode } from "react";
import { ReportTable } from "@/app/_ui/report-table";
import type { FinishedGroup, FinishedRow, FinishedTable } from "@/data/exporters/finished-table";

export interface PrintedTableProps {
  table: FinishedTable;
  /** How many there are; the page may not hold them all. */
  total: number;
  /** What those who write it see besides: under a theme, and under a row. */
  underTheme?: (group: FinishedGroup) => ReactNode;
  underRow?: (row: FinishedRow) => ReactNode;
}

/** The table as it is printed. */
export async function PrintedTable(props: PrintedTableProps) {
  const { total, underTheme, underRow } = props;
  const { columns, groups } = props.table;
  const t = await getTranslations("midterm");
  const shown = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <>
      {total > shown && <p className="notice">{t("cutOnPage", { shown, total })}</p>}
      <ReportTable
        label={t("tableLabel")}
        {...{ columns, groups }}
        {...(underTheme && { underTheme })}
        {...(underRow && { underRow })}
      />
    </>
  );
}
