import type { ReactNode } from "react";

export interface Column {
  head: string;
  /** The head is heard and not seen: the cells speak for themselves. */
  hidden?: boolean;
  /** The cells are counts. */
  count?: boolean;
}

/**
 * A table that a narrow screen shows as a list, each cell under the head of its column: it then needs
 * no scrolling sideways. The first cell of a row names the row.
 */
export function StackedTable(props: {
  label: string;
  columns: readonly Column[];
  rows: readonly { id: string; cells: readonly ReactNode[] }[];
}) {
  const { columns } = props;
  const kind = (column?: Column) => (column?.count ? "number" : undefined);
  return (
    <div className="table-box">
      <table className="stacked" aria-label={props.label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.head} scope="col" className={kind(column)}>
                <span className={column.hidden ? "hidden-visually" : undefined}>{column.head}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map(({ id, cells: [name, ...cells] }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => {
                const column = columns[index + 1];
                return (
                  <td
                    key={column?.head}
                    className={kind(column)}
                    data-head={column?.hidden ? undefined : column?.head}
                  >
                    {cell}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
