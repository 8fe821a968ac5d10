import { getTranslations } from "next-intl/server";
import { Fragment } from "react";
import { RichTextBlocks } from "@/app/_ui/rich-text";
import type { KeptRow, KeptTable } from "@/db/domain/kept-table";
import { KeptLines } from "./kept-lines";

/** So many rows make a page of the web that still loads; files have no such limit. */
const MOST_ROWS = 500;

/** The groups up to so many rows. */
function firstOf(groups: KeptTable["groups"], most: number): KeptTable["groups"] {
  let left = most;
  return groups.flatMap((group) => {
    const shown = group.rows.slice(0, left);
    left -= shown.length;
    return shown.length > 0 ? [{ ...group, rows: shown }] : [];
  });
}

function Row({ row, columns }: { row: KeptRow; columns: KeptTable["columns"] }) {
  return (
    <tr id={row.ref}>
      {row.cells.map((cell, index) => (
        <td key={columns[index]?.heading}>
          <KeptLines lines={cell} />
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

function Group({
  group,
  columns,
}: {
  group: KeptTable["groups"][number];
  columns: KeptTable["columns"];
}) {
  return (
    <>
      <tr className="theme-row">
        <th colSpan={columns.length} scope="colgroup">
          {group.theme}
        </th>
      </tr>
      {group.text && (
        <tr className="theme-text">
          <td colSpan={columns.length}>
            <div className="written">
              <RichTextBlocks text={group.text} top={4} />
            </div>
          </td>
        </tr>
      )}
      {group.rows.map((row) => (
        <Row key={row.ref} row={row} columns={columns} />
      ))}
    </>
  );
}

/** The table of an edition as it was kept, theme by theme, in a box of its own that scrolls. */
export async function KeptTableBox({ table }: { table: KeptTable }) {
  const t = await getTranslations("editions.page");
  const { columns, groups } = table;
  const total = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  return (
    <>
      {total > MOST_ROWS && <p className="notice">{t("cutOnPage", { shown: MOST_ROWS, total })}</p>}
      <section className="table-box" aria-label={t("table")} tabIndex={0}>
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
            {firstOf(groups, MOST_ROWS).map((group) => (
              <Fragment key={group.rows[0]?.ref}>
                <Group group={group} columns={columns} />
              </Fragment>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
