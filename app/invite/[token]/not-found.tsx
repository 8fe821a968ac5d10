import { getTranslations } from "next-intl/server";

/** For a link that was used, has expired, or was copied in part; it does not say which. */
export default async function NotFound() {
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
