import { getMessages, getTranslations } from "@/app/_i18n/server";
import { COLUMN_MEANINGS, recogniseColumns } from "@/db/domain/table-columns";

/** What each column of a table was taken for, to be set right. */
export async function Columns(props: {
  headings: readonly string[];
  /** As it was set right before; null: as recognised. */
  said: Record<string, string> | null;
}) {
  const { headings } = props;
  if (headings.length === 0) return null;
  const t = await getTranslations("imports.page");
  const { columns } = (await getMessages()).imports;
  const mapping = props.said ?? recogniseColumns(headings).mapping;
  return (
    <fieldset>
      <legend>{t("columns")}</legend>
      <p className="hint measure">{t("columnsHint")}</p>
      {headings.map((heading, index) => (
        <div className="field" key={heading}>
          <label htmlFor={`column-${index}`}>{heading}</label>
          <input type="hidden" name="heading" value={heading} />
          <select id={`column-${index}`} name="meaning" defaultValue={mapping[heading] ?? ""}>
            <option value="">{t("notRead")}</option>
            {COLUMN_MEANINGS.map((meaning) => (
              <option key={meaning} value={meaning}>
                {columns[meaning]}
              </option>
            ))}
          </select>
        </div>
      ))}
    </fieldset>
  );
}
