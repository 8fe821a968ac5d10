import { getTranslations } from "@/app/_i18n/server";
import { LabelledSelect } from "@/app/_ui/labelled-select";
import { allOf, toSearchParams } from "@/db/domain/explorer-filter";
import { LAYOUTS } from "@/db/domain/midterm-layout";
import type { ThemeSet } from "@/db/domain/theme-set";
import { addNarrowing, WHOLE_TABLE } from "./narrowing";
import type { MidtermRequest } from "./parameters";
import type { Workspace } from "./workspace";

/** Which table; the explorer's filters are carried along. A plain form, its answer is an address. */
export async function RequestForm(props: {
  request: MidtermRequest;
  filtered: boolean;
  themeSets: readonly ThemeSet[];
  /** Of whose report it is; null where it is nobody's. */
  workspace: Pick<Workspace, "membership" | "assigned"> | null;
  hrefTo: (request: MidtermRequest) => string;
}) {
  const { request, filtered, workspace, themeSets } = props;
  const t = await getTranslations("midterm.choose");
  const layout = await getTranslations("midterm.layout");
  const themeSet = await getTranslations("midterm.themeSet");
  const all = props.hrefTo({ ...request, filter: allOf(request.filter) });
  const filters = toSearchParams(request.filter);
  const hidden = new URLSearchParams(filters);
  if (workspace) {
    hidden.set("organisation", workspace.membership.organisationId);
    addNarrowing(hidden, { ...WHOLE_TABLE, assigned: workspace.assigned });
  }
  return (
    <form className="midterm-choice" action="/midterm" method="get">
      <LabelledSelect
        {...{ name: "layout", label: t("layout"), chosen: request.layout }}
        choices={LAYOUTS.map((name) => [name, layout(name)])}
      />
      <LabelledSelect
        {...{ name: "themes", label: t("themeSet"), chosen: request.themeSet }}
        choices={themeSets.map((name) => [name, themeSet(name)])}
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
      {[...hidden].map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
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
