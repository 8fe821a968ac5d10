import { getTranslations } from "@/app/_i18n/server";
import { LONGEST_SEARCH } from "@/db/domain/search-query";
import type { SearchView } from "./search-params";

/** The box. What narrows the search goes with it. */
export async function SearchForm({ view }: { view: SearchView }) {
  const t = await getTranslations("search");
  return (
    <form className="filters" method="get" action="/search" role="search">
      {view.kind && <input type="hidden" name="kind" value={view.kind} />}
      {view.review && <input type="hidden" name="review" value={view.review} />}
      <div className="field search">
        <label htmlFor="q">{t("label")}</label>
        <p className="hint" id="q-hint">
          {t("hint")}
        </p>
        <div className="search-line">
          <input
            id="q"
            name="q"
            type="search"
            maxLength={LONGEST_SEARCH}
            defaultValue={view.q}
            aria-describedby="q-hint"
          />
          <button type="submit">{t("button")}</button>
        </div>
      </div>
    </form>
  );
}
