import { getFormatter, getTranslations } from "@/app/_i18n/server";
import type { ReactNode } from "react";
import { ReportTable, themeAnchor } from "@/app/_ui/report-table";
import type { FinishedGroup, FinishedRow, FinishedTable } from "@/data/exporters/finished-table";
import { type ThemeSet, themeOfSection } from "@/db/domain/theme-set";
import { themeOf } from "./finished-table";

/** With fewer themes one sees what there is. */
const FEWEST_TO_CHOOSE = 3;

/** The way to each theme, which on a phone is many screens down; by its own heading, without those above it. */
async function ToThemes({
  groups,
  themeSet,
}: {
  groups: FinishedTable["groups"];
  themeSet: ThemeSet;
}) {
  const t = await getTranslations("midterm");
  const words = { t: await getTranslations(), format: await getFormatter() };
  if (groups.length < FEWEST_TO_CHOOSE) return null;
  return (
    <details className="screen-only">
      <summary>{t("toTheme", { count: groups.length })}</summary>
      <ul>
        {groups.map(({ section, rows }) => (
          <li key={rows[0]?.ref}>
            <a href={`#${encodeURIComponent(themeAnchor(rows[0]?.ref ?? ""))}`}>
              {themeOf(themeOfSection(section)?.headings.slice(-1) ?? [], themeSet, words)}
            </a>{" "}
            ({rows.length})
          </li>
        ))}
      </ul>
    </details>
  );
}

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
  const { columns, groups, request } = props.table;
  const t = await getTranslations("midterm");
  const shown = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <>
      {total > shown && <p className="notice">{t("cutOnPage", { shown, total })}</p>}
      {request && <ToThemes {...{ groups, themeSet: request.themeSet }} />}
      <ReportTable
        label={t("tableLabel")}
        {...{ columns, groups }}
        {...(underTheme && { underTheme })}
        {...(underRow && { underRow })}
      />
    </>
  );
}
