import { getTranslations } from "@/app/_i18n/server";
import { allOf, toSearchParams } from "@/db/domain/explorer-filter";
import { LAYOUTS } from "@/db/domain/midterm-layout";
import { THEME_SETS } from "@/db/domain/theme-set";
import type { MidtermRequest } from "./parameters";

/** Which table; the explorer's filters are carried along. A plain form, its answer is an address. */
export async function RequestForm(props: {
  request: MidtermRequest;
  filtered: boolean;
  /** Of which organisation the report is; none where it is nobody's. */
  organisation: string | undefined;
  hrefTo: (request: MidtermRequest) => string;
}) {
  const { request, filtered, organisation } = props;
  const t = await getTranslations("midterm.choose");
  const layout = await getTranslations("midterm.layout");
  const themeSet = await getTranslations("midterm.themeSet");
  const all = props.hrefTo({ ...request, filter: allOf(request.filter) });
  const filters = toSearchParams(request.filter);
  return (
    <form className="midterm-choice" action="/midterm" method="get">
      <div className="field">
        <label htmlFor="layout">{t("layout")}</label>
        <select id="layout" name="layout" defaultValue={request.layout}>
          {LAYOUTS.map((name) => (
            <option key={name} value={name}>
              {layout(name)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="themes">{t("themeSet")}</label>
        <select id="themes" name="themes" defaultValue={request.themeSet}>
          {THEME_SETS.map((name) => (
            <option key={name} value={name}>
              {themeSet(name)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="table-as-of">{t("asOf")}</label>
        <input
          id="table-as-of"
          name="asOf"
          type="date"
          className="short"
          defaultValue={request.asOf}
          aria-describedby="table-as-of-hint"
        />
      </div>
      {[...filters].map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      {organisation !== undefined && (
        <input type="hidden" name="organisation" value={organisation} />
      )}
      <button type="submit">{t("show")}</button>
      <p className="hint" id="table-as-of-hint">
        {t("asOfHint")}{" "}
        <a href={`/recommendations?${filters}`}>{t(filtered ? "change" : "select")}</a>
        {filtered && (
          <>
            {" · "}
            <a href={all}>{t("all")}</a>
          </>
        )}
      </p>
    </form>
  );
}
