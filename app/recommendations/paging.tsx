import { getTranslations } from "@/app/_i18n/server";
import { type ExplorerView, hrefOf } from "./search-params";

/** Links to the page before and the page after; nothing where everything stands on one. */
export async function Paging({ view, pages }: { view: ExplorerView; pages: number }) {
  if (pages <= 1) return null;
  const t = await getTranslations("explorer");
  const page = Math.min(view.page, pages);
  return (
    <nav className="paging actions" aria-label={t("pages")}>
      {page > 1 && (
        <a rel="prev" href={hrefOf(view, { page: page - 1 })}>
          {t("previous")}
        </a>
      )}
      <span>{t("page", { page, pages })}</span>
      {page < pages && (
        <a rel="next" href={hrefOf(view, { page: page + 1 })}>
          {t("next")}
        </a>
      )}
    </nav>
  );
}
