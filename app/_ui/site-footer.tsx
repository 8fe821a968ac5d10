import { getTranslations } from "@/app/_i18n/server";

/** Whose site this is, on every page. */
export async function SiteFooter({ owner }: { owner: string }) {
  const t = await getTranslations("common.footer");
  return (
    <footer className="site-footer">
      <div className="inner">
        <p>
          {owner ? t("ownedBy", { owner }) : t("ownerUnknown")} {t("notOfficial")}
        </p>
        <p>{t("whoseWord")}</p>
        <p className="ways-out">
          <a href="/data">{t("openData")}</a> <a href="/feed">{t("feed")}</a>{" "}
          <a href="/method">{t("method")}</a>
        </p>
      </div>
    </footer>
  );
}
