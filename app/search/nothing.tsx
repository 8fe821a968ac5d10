import { getMessages, getTranslations } from "@/app/_i18n/server";
import { hrefOf, type SearchView } from "./search-params";

/** Before anything was typed: what can be. */
export async function Invitation({ view }: { view: SearchView }) {
  const t = await getTranslations("search");
  const { search } = await getMessages();
  return (
    <div className="empty">
      <p>{t("empty.title")}</p>
      <p>
        {t("empty.examples")}{" "}
        {search.examples.map((example, place) => (
          <span key={example}>
            {place > 0 && " · "}
            <a href={hrefOf(view, { q: example })}>{example}</a>
          </span>
        ))}
      </p>
    </div>
  );
}

/** Where nothing is found: what to try. */
export async function Nothing({ view, hasWords }: { view: SearchView; hasWords: boolean }) {
  const t = await getTranslations("search");
  if (!hasWords) return <p className="empty">{t("none.noWord")}</p>;
  return (
    <div className="empty">
      <p>{t("none.title")}</p>
      <p>{t("none.try")}</p>
      <ul>
        {/\s/u.test(view.q) && <li>{t("none.fewer")}</li>}
        {/["“”„«»]/u.test(view.q) && <li>{t("none.quotes")}</li>}
        {view.review && (
          <li>
            <a href={hrefOf(view, { review: null })}>{t("none.everywhere")}</a>
          </li>
        )}
        <li>
          <a href="/recommendations">{t("none.browse")}</a>
        </li>
      </ul>
    </div>
  );
}
