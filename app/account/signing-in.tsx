import { getFormatter, getTranslations } from "@/app/_i18n/server";
import type { OwnAccount } from "@/db/queries/own-account";

/** Password, second factor and sessions, each with the one way to change it. */
export async function SigningIn({ own, others }: { own: OwnAccount; others: number }) {
  const t = await getTranslations("account");
  const format = await getFormatter();
  const { passwordSince, hasSecondFactor } = own;
  return (
    <dl className="facts">
      <dt>{t("password")}</dt>
      <dd>
        {passwordSince &&
          t("passwordSince", {
            date: format.dateTime(new Date(passwordSince), { dateStyle: "long" }),
          })}{" "}
        <a href="/account/password">{t("changePassword")}</a>
      </dd>
      <dt>{t("secondFactor")}</dt>
      <dd>
        {t(hasSecondFactor ? "secondFactorOn" : "secondFactorOff")}{" "}
        <a href="/account/second-factor">
          {t(hasSecondFactor ? "changeSecondFactor" : "setUpSecondFactor")}
        </a>
      </dd>
      <dt>{t("sessions")}</dt>
      <dd>
        {others === 0 ? t("sessionsHere") : t("sessionsToo", { count: others })}{" "}
        <a href="/account/sessions">{t("toSessions")}</a>
      </dd>
    </dl>
  );
}
