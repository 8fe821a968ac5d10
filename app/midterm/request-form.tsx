import { getTranslations } from "@/app/_i18n/server";
import { allOf, toSearchParams } from "@/db/domain/explorer-filter";
import { LAYOUTS } from "@/db/domain/midterm-layout";
import { THEME_SETS } from "@/db/domain/theme-set";
import { type MidtermRequest, searchOf } from "./parameters";

/** Which table; the explorer's filters are carried along. A plain form, its answer is an address. */
export async function RequestForm(props: { request: MidtermRequest; filtered: boolean }) {
  const { request, filtered } = props;
  const t = await getTranslations("midterm.choose");
  const layout = await getTranslations("midterm.layout");
  const themeSet = await getTranslations("midterm.themeSet");
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
        <label htmlFor="asOf">{t("asOf")}</label>
        <input
          id="asOf"
          name="asOf"
          type="date"
          className="short"
          defaultValue={request.asOf}
          aria-describedby="asOf-hint"
        />
      </div>
      {[...filters].map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <button type="submit">{t("show")}</button>
      <p className="hint" id="asOf-hint">
        {t("asOfHint")}{" "}
        <a href={`/recommendations?${filters}`}>{t(filtered ? "change" : "select")}</a>
        {filtered && (
          <>
            {" · "}
            <a
              href={`/midterm?${searchOf({ ...request, themeSet: "source", filter: allOf(request.filter) })}`}
            >
              {t("all")}
            </a>
          </>
        )}
      </p>
    </form>
  );
}
