import { getTranslations } from "@/app/_i18n/server";
import { ReportTable } from "@/app/_ui/report-table";
import { RichTextBlocks } from "@/app/_ui/rich-text";
import type { KeptTable } from "@/db/domain/kept-table";

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

/** The table of an edition as it was kept. */
export async function KeptTableBox({ table }: { table: KeptTable }) {
  const t = await getTranslations("editions.page");
  const { columns, groups } = table;
  const total = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <>
      {total > MOST_ROWS && <p className="notice">{t("cutOnPage", { shown: MOST_ROWS, total })}</p>}
      <ReportTable
        label={t("table")}
        columns={columns}
        groups={firstOf(groups, MOST_ROWS)}
        text={({ text }) =>
          text && (
            <div className="written">
              <RichTextBlocks text={text} top={4} />
            </div>
          )
        }
      />
    </>
  );
}
