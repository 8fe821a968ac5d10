import { getTranslations } from "@/app/_i18n/server";

/**
 * For a link that was used, has expired, or was copied in part; it does not say which. It is an
 * ordinary page, because Next sends its not-found pages empty to browsers without JavaScript.
 */
export async function InvalidInvitation() {
  const t = await getTranslations("accounts.invitation");
  const site = (await getTranslations("common"))("siteName");
  return (
    <>
      <title>{`${t("invalidTitle")} – ${site}`}</title>
      <h1>{t("invalidTitle")}</h1>
      <p className="lede">{t("invalidHelp")}</p>
    </>
  );
}
