import { getTranslations } from "@/app/_i18n/server";
import { allOf, toSearchParams } from "@/db/domain/explorer-filter";
import { LAYOUTS } from "@/db/domain/midterm-layout";
import type { ThemeSet } from "@/db/domain/theme-set";
import type { MidtermRequest } from "./parameters";

/** One of several, by value and label. */
const Choice = (props: {
  name: string;
  label: string;
  chosen: string;
  options: readonly [value: string, label: string][];
}) => (
  <div className="field">
    <label htmlFor={props.name}>{props.label}</label>
    <select id={props.name} name={props.name} defaultValue={props.chosen}>
      {props.options.map(([value, label]) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  </div>
);

/** Which table; the explorer's filters are carried along. A plain form, its answer is an address. */
export async function RequestForm(props: {
  request: MidtermRequest;
  filtered: boolean;
  themeSets: readonly ThemeSet[];
  /** Of which organisation the report is; none where it is nobody's. */
  organisation: string | undefined;
  hrefTo: (request: MidtermRequest) => string;
}) {
  const { request, filtered, organisation, themeSets } = props;
  const t = await getTranslations("midterm.choose");
  const layout = await getTranslations("midterm.layout");
  const themeSet = await getTranslations("midterm.themeSet");
  const all = props.hrefTo({ ...request, filter: allOf(request.filter) });
  const filters = toSearchParams(request.filter);
  return (
    <form className="midterm-choice" action="/midterm" method="get">
      <Choice
        {...{ name: "layout", label: t("layout"), chosen: request.layout }}
        options={LAYOUTS.map((name) => [name, layout(name)])}
      />
      <Choice
        {...{ name: "themes", label: t("themeSet"), chosen: request.themeSet }}
        options={themeSets.map((name) => [name, themeSet(name)])}
      />
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
        {filtered && " · "}
        {filtered && <a href={all}>{t("all")}</a>}
      </p>
    </form>
  );
}
