import { getTranslations } from "next-intl/server";
import { Fragment } from "react";
import type { FinishedRow, FinishedTable } from "@/data/exporters/finished-table";
import { Lines } from "./lines";

/** So many rows make a page of the web that still loads; files have no such limit. */
const MOST_ROWS = 500;

/** The groups up to so many rows. */
function firstOf(groups: FinishedTable["groups"], most: number): FinishedTable["groups"] {
  let left = most;
  return groups.flatMap((group) => {
    const shown = group.rows.slice(0, left);
    left -= shown.length;
    return shown.length > 0 ? [{ ...group, rows: shown }] : [];
  });
}

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

/**
 * The table as it is printed: the theme across, one row a recommendation, in a box of its own that
 * scrolls.
 */
export async function PrintedTable({ table }: { table: FinishedTable }) {
  const t = await getTranslations("midterm");
  const { columns, groups } = table;
  const total = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  return (
    <>
      {total > MOST_ROWS && <p className="notice">{t("cutOnPage", { shown: MOST_ROWS, total })}</p>}
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
            {firstOf(groups, MOST_ROWS).map(({ theme, rows }) => (
              <Fragment key={rows[0]?.ref}>
                <tr className="theme-row">
                  <th colSpan={columns.length} scope="colgroup">
                    {theme}
                  </th>
                </tr>
                {rows.map((row) => (
                  <Row key={row.ref} row={row} columns={columns} />
                ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
