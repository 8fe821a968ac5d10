import { getMessages, getTranslations } from "@/app/_i18n/server";
import { reader } from "@/app/_server/database";
import { formWords } from "@/app/_server/form-state";
import { openRecoveryLink } from "@/db/queries/open-recovery-link";
import { RecoverForm } from "./recover-form";

/**
 * A new password, for whoever holds the link. One that was used, has expired or was copied in part
 * gets an ordinary page that does not say which.
 */
export default async function Page(props: { params: Promise<{ token: string }> }) {
  const { token } = await props.params;
  const found = openRecoveryLink(await reader(), token, new Date().toISOString());
  const t = await getTranslations("account.recover");
  const { account } = await getMessages();
  const words = await formWords();
  if (!found) {
    return (
      <>
        <title>{`${t("invalidTitle")} – ${words.siteName}`}</title>
        <h1>{t("invalidTitle")}</h1>
        <p className="lede">{t("invalidHelp")}</p>
      </>
    );
  }
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="lede">{t("lede", { name: found.name })}</p>
      <RecoverForm
        token={token}
        words={{
          title: t("title"),
          submit: t("submit"),
          password: account.passwordPage.password,
          hint: account.passwordPage.hint,
          passwordAgain: account.passwordPage.passwordAgain,
        }}
        formWords={words}
      />
    </>
  );
}
