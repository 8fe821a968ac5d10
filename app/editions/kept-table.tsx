import { getTranslations } from "@/app/_i18n/server";
import { ReportTable } from "@/app/_ui/report-table";
import { MOST_ROWS_ON_A_PAGE } from "@/app/_ui/rows-on-a-page";
import { RichTextBlocks } from "@/app/_ui/rich-text";
import type { KeptTable } from "@/db/domain/kept-table";

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
      {total > MOST_ROWS_ON_A_PAGE && (
        <p className="notice">{t("cutOnPage", { shown: MOST_ROWS_ON_A_PAGE, total })}</p>
      )}
      <ReportTable
        label={t("table")}
        columns={columns}
        groups={firstOf(groups, MOST_ROWS_ON_A_PAGE)}
        text={({ text }) =>
          text && (
            <div className="written">
              <RichTextBlocks text={text} top={3} />
            </div>
          )
        }
      />
    </>
  );
}
