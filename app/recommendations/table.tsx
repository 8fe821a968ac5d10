import { constructTable, flexRender } from "@tanstack/react-table";
import { getFormatter, getMessages, getTranslations } from "@/app/_i18n/server";
import { Fragment } from "react";
import { inWords } from "@/app/_i18n/partial-date";
import { ORDERS, type Order } from "@/db/domain/explorer-order";
import type { ExplorerRow } from "@/db/queries/explorer-rows";
import { type CellWords, columnsWith, features } from "./columns";
import {
  EXPLORER_COLUMNS,
  type ExplorerColumn,
  type ExplorerView,
  hrefOf,
  isWhole,
} from "./search-params";

async function cellWords(): Promise<CellWords> {
  const { terms, explorer } = await getMessages();
  const t = await getTranslations("explorer");
  const format = await getFormatter();
  return {
    status: terms.status,
    divergence: ({ kind, gap }) =>
      gap > 1 ? t("gap", { kind: terms.divergence[kind], gap }) : terms.divergence[kind],
    parts: (count) => t("parts", { count }),
    whole: t("wholeRecommendation"),
    passages: (count) => t("passages", { count }),
    coded: ({ document, locators }) =>
      t("coded", {
        from: [document.publisher, inWords(format, document.date), ...locators].join(", "),
      }),
    position: (position) => explorer.positionChoice[position ?? "none"],
    newest: (asOf) => (asOf === null ? t("noUpdate") : inWords(format, asOf)),
  };
}

/** By what a column's head orders the list; the recommendation stands there by its number. */
const orderOf = (column: string): Order | undefined =>
  column === "recommendation" ? "number" : ORDERS.find((order) => order === column);

function HeaderCell(props: { id: string; heading: string; sortBy: string; view: ExplorerView }) {
  const { id, heading, sortBy, view } = props;
  const order = orderOf(id);
  // All reviews at once stand in one order, by which the list can be gone through.
  if (order === undefined || isWhole(view)) return <th scope="col">{heading}</th>;
  const current = view.order === order;
  const direction = view.reverse ? "descending" : "ascending";
  return (
    <th scope="col" aria-sort={current ? direction : undefined}>
      <a
        href={hrefOf(view, { order, reverse: current && !view.reverse })}
        title={sortBy}
        className={current ? `sorted ${direction}` : "sortable"}
      >
        {heading}
      </a>
    </th>
  );
}

function tableOf(
  rows: ExplorerRow[],
  view: ExplorerView,
  hidden: readonly ExplorerColumn[],
  words: CellWords,
) {
  return constructTable({
    features,
    columns: columnsWith(words),
    data: rows,
    getRowId: (row) => row.ref,
    initialState: {
      columnVisibility: Object.fromEntries(
        EXPLORER_COLUMNS.map((id) => [id, view.columns.includes(id) && !hidden.includes(id)]),
      ),
    },
  });
}

/** The lines, under the headings of their source as long as they stand in its order. */
export async function ExplorerTable(props: {
  rows: ExplorerRow[];
  view: ExplorerView;
  pathOf: (row: ExplorerRow) => readonly string[];
  /** Columns in which nothing could stand. */
  hidden?: readonly ExplorerColumn[];
}) {
  const { rows, view, pathOf, hidden = [] } = props;
  const t = await getTranslations("explorer");
  const { explorer } = await getMessages();
  const table = tableOf(rows, view, hidden, await cellWords());
  const columns = table.getVisibleLeafColumns();
  const headingOf = (id: string) => explorer.column[id as ExplorerColumn];
  const startsTheme = (index: number) =>
    view.order === "source" && rows[index]?.themeId !== rows[index - 1]?.themeId;
  return (
    <div className="table-box">
      <table className="explorer">
        <caption className="hidden-visually">
          {t("tableCaption", { order: t(`ordered.${view.order}`) })}
        </caption>
        <thead>
          <tr>
            {columns.map(({ id }) => (
              <HeaderCell
                key={id}
                id={id}
                heading={headingOf(id)}
                sortBy={t("sortBy", { column: headingOf(id) })}
                view={view}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row, index) => (
            <Fragment key={row.id}>
              {startsTheme(index) && (
                <ThemeRow path={pathOf(row.original)} columns={columns.length} />
              )}
              <tr>
                {row.getVisibleCells().map((cell) => (
                  <td key={cell.column.id} data-label={headingOf(cell.column.id)}>
                    {flexRender(cell.column.columnDef.cell, cell.getContext())}
                  </td>
                ))}
              </tr>
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A heading of the source, across the table, with the headings above it in a softer voice. */
function ThemeRow({ path, columns }: { path: readonly string[]; columns: number }) {
  const above = path.slice(0, -1);
  return (
    <tr className="theme-row">
      <th scope="rowgroup" colSpan={columns}>
        {above.length > 0 && <small>{above.join(" › ")}</small>}
        {path.at(-1)}
      </th>
    </tr>
  );
}
