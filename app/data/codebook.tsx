import { getFormatter, getTranslations } from "@/app/_i18n/server";
import { StackedTable } from "@/app/_ui/stacked-table";
import { type CellKind, codesOf, DATA_SETS, type DataSet, OPEN_DATA } from "@/db/domain/open-data";
import { caveatsOf, columnWords } from "./codebook-words";

/** The columns of a data set, each with its kind and what stands in it. */
async function Columns({ set }: { set: DataSet }) {
  const t = await getTranslations("openData");
  const words = { t: await getTranslations(), format: await getFormatter() };
  const columns = Object.entries(OPEN_DATA[set] as Record<string, CellKind>);
  return (
    <StackedTable
      label={`${t("codebook")}: ${t(`sets.${set}.title`)}`}
      columns={[{ head: t("column.name") }, { head: t("column.kind") }, { head: t("column.what") }]}
      rows={columns.map(([name, kind]) => {
        const codes = codesOf(set, name);
        return {
          id: name,
          cells: [
            <code key="name">{name}</code>,
            t(`kind.${kind}`),
            <>
              {columnWords(set, name, words)}
              {codes && <span className="below">{t("codes", { codes: codes.join(", ") })}</span>}
            </>,
          ],
        };
      })}
    />
  );
}

/** Source, method, caveats and columns of every data set. */
export async function Codebook() {
  const t = await getTranslations("openData");
  const words = { t: await getTranslations(), format: await getFormatter() };
  return (
    <>
      <h2 id="codebook">{t("codebook")}</h2>
      <p className="measure">
        {t.rich("kinds", { method: (method) => <a href="/method#scale">{method}</a> })}
      </p>
      {DATA_SETS.map((set) => (
        <section key={set} id={set} aria-labelledby={`about-${set}`}>
          <h3 id={`about-${set}`}>{t(`sets.${set}.title`)}</h3>
          <p className="measure">
            {t(`sets.${set}.method`)} {caveatsOf(set, words)[0]}
          </p>
          <details>
            <summary>
              {t("codebook")}
              <span className="hidden-visually">: {t(`sets.${set}.title`)}</span>
            </summary>
            <Columns set={set} />
          </details>
        </section>
      ))}
      <p className="measure">
        {t("formulas")} {t("ofOneReview")}
      </p>
    </>
  );
}
