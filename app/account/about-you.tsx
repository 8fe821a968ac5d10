import { getTranslations } from "@/app/_i18n/server";

/** Under which name and address somebody is known here. */
export async function AboutYou({ name, email }: { name: string; email: string }) {
  const t = await getTranslations("account");
  return (
    <dl className="facts">
      <dt>{t("name")}</dt>
      <dd>{name}</dd>
      <dt>{t("email")}</dt>
      <dd>{email}</dd>
    </dl>
  );
}
