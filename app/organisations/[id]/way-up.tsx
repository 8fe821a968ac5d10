import { getTranslations } from "@/app/_i18n/server";

/** Back to where the organisation is listed: for its members their account. */
export async function WayUp({ isMember }: { isMember: boolean }) {
  const t = await getTranslations("organisation");
  return (
    <p className="eyebrow">
      {isMember ? <a href="/account">{t("toAccount")}</a> : <a href="/admin">{t("toAdmin")}</a>}
    </p>
  );
}
