import { getTranslations } from "next-intl/server";
import { Fragment, type ReactNode } from "react";
import type { FinishedGroup, FinishedRow, FinishedTable } from "@/data/exporters/finished-table";
import { Lines } from "./lines";

function Row({ row, columns }: { row: FinishedRow; columns: FinishedTable["columns"] }) {
  return (
    <tr id={row.ref}>
      {row.cells.map((cell, index) => (
        <td key={columns[index]?.heading}>
          <Lines lines={cell} />
          {columns[index]?.carriesAddress && (
            <p className="address">
              <strong>{row.ref}</strong> <a href={row.address}>{row.address}</a>
            </p>
          )}
        </td>
      ))}
    </tr>
  );
}

/** A row that is about what stands above it. */
const Across = ({ span, children }: { span: number; children: ReactNode }) => (
  <tr className="across-row">
    <td colSpan={span}>{children}</td>
  </tr>
);

/**
 * The table as it is printed: the theme across, one row a recommendation, in a box of its own that
 * scrolls.
 */
export async function PrintedTable(props: {
  table: FinishedTable;
  /** How many there are; the page may not hold them all. */
  total: number;
  /** What those who write it see besides: under a theme, and under a row. */
  underTheme?: (group: FinishedGroup) => ReactNode;
  underRow?: (row: FinishedRow) => ReactNode;
}) {
  const { underTheme, underRow } = props;
  const t = await getTranslations("midterm");
  const { total } = props;
  const { columns, groups } = props.table;
  const shown = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  return (
    <>
      {total > shown && <p className="notice">{t("cutOnPage", { shown, total })}</p>}
      <section className="table-box" aria-label={t("tableLabel")} tabIndex={0}>
        <table className={columns.length > 4 ? "midterm-table wide" : "midterm-table"}>
          <colgroup>
            {columns.map(({ heading, width }) => (
              // An attribute, because the page's security policy forbids inline styles.
              <col key={heading} width={`${((100 * width) / whole).toFixed(1)}%`} />
            ))}
          </colgroup>
          <thead>
            <tr>
              {columns.map(({ heading }) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <Fragment key={group.rows[0]?.ref}>
                <tr className="theme-row">
                  <th colSpan={columns.length} scope="colgroup">
                    {group.theme}
                  </th>
                </tr>
                {underTheme && <Across span={columns.length}>{underTheme(group)}</Across>}
                {group.rows.map((row) => (
                  <Fragment key={row.ref}>
                    <Row row={row} columns={columns} />
                    {underRow && <Across span={columns.length}>{underRow(row)}</Across>}
                  </Fragment>
                ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
