import { getTranslations } from "@/app/_i18n/server";
import { connection } from "next/server";

/** For an address at which there is nothing, or nothing that this reader may see. */
export default async function NotFound() {
  // A page made beforehand could not carry the nonce that its scripts need.
  await connection();
  const t = await getTranslations("common");
  return (
    <>
      <title>{`${t("notFound.title")} – ${t("siteName")}`}</title>
      <h1>{t("notFound.title")}</h1>
      <p className="lede">{t("notFound.help")}</p>
      <form action="/recommendations" method="get" role="search" className="search-again">
        <div className="field">
          <label htmlFor="search-again">{t("notFound.searchFor")}</label>
          <input id="search-again" name="q" type="search" maxLength={200} />
        </div>
        <button type="submit">{t("notFound.search")}</button>
      </form>
      <p className="actions">
        <a href="/recommendations">{t("notFound.toRecommendations")}</a>
        <a href="/evidence">{t("navigation.evidence")}</a>
        <a href="/">{t("notFound.toHome")}</a>
      </p>
    </>
  );
}
