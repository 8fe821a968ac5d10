import { Fragment, type ReactNode } from "react";
import type { KeptRow, KeptTable } from "@/db/domain/kept-table";
import { Lines } from "./lines";

type PrintedRow = Pick<KeptRow, "ref" | "address" | "cells">;
type Columns = KeptTable["columns"];

function Row({ row, columns }: { row: PrintedRow; columns: Columns }) {
  return (
    <tr id={row.ref}>
      {row.cells.map((cell, index) => (
        <td key={columns[index]?.heading} data-head={columns[index]?.heading}>
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

/** How wide the columns are, and what each is called. */
function Heads({ columns }: { columns: Columns }) {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  return (
    <>
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
    </>
  );
}

/** Where a theme begins on the page, by the reference of its first row. */
export const themeAnchor = (reference: string): string => `under-${reference}`;

/** A row that is about what stands above it. */
const Across = (props: { span: number; className: string; children: ReactNode }) => (
  <tr className={props.className}>
    <td colSpan={props.span}>{props.children}</td>
  </tr>
);

/**
 * The table of a report as it is printed: the theme across, one row a recommendation. It stands in a box
 * of its own that scrolls; on a narrow screen each row is a list under the heads of its columns.
 */
export function ReportTable<OfGroup extends { theme: string; rows: readonly PrintedRow[] }>(props: {
  label: string;
  columns: Columns;
  groups: readonly OfGroup[];
  /** What a theme says of itself. */
  text?: (group: OfGroup) => ReactNode;
  /** What those who write it see besides: under a theme, and under a row. */
  underTheme?: (group: OfGroup) => ReactNode;
  underRow?: (row: OfGroup["rows"][number]) => ReactNode;
}) {
  const { columns, groups, text, underTheme, underRow } = props;
  const across = (className: string, content: ReactNode) =>
    content ? (
      <Across span={columns.length} className={className}>
        {content}
      </Across>
    ) : null;
  return (
    <section className="table-box report-box" aria-label={props.label} tabIndex={0}>
      <table className={columns.length > 4 ? "midterm-table wide" : "midterm-table"}>
        <Heads columns={columns} />
        <tbody>
          {groups.map((group) => (
            <Fragment key={group.rows[0]?.ref}>
              <tr className="theme-row" id={themeAnchor(group.rows[0]?.ref ?? "")}>
                <th colSpan={columns.length} scope="colgroup">
                  <span className="theme-name">{group.theme}</span>
                </th>
              </tr>
              {across("theme-text", text?.(group))}
              {across("across-row", underTheme?.(group))}
              {group.rows.map((row) => (
                <Fragment key={row.ref}>
                  <Row row={row} columns={columns} />
                  {across("across-row", underRow?.(row))}
                </Fragment>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  );
}
