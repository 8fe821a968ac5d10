import { getTranslations } from "@/app/_i18n/server";
import { currentActor } from "@/app/_server/actor";
import { currentSession } from "@/app/_server/auth";
import { reader } from "@/app/_server/database";
import { formWords } from "@/app/_server/form-state";
import { sendsMail } from "@/app/_server/mail";
import { refusedForm } from "@/app/_server/refused-form";
import { signInFirst } from "@/app/_server/sign-in-first";
import { ProblemSummary } from "@/app/_ui/problem-summary";
import { wasLately } from "@/db/domain/recovery";
import { ownAccount } from "@/db/queries/own-account";
import { ownSessions } from "@/db/queries/own-sessions";
import { AboutYou } from "./about-you";
import { Memberships } from "./memberships";
import { RecoveryNote } from "./recovery-note";
import { SigningIn } from "./signing-in";

/** What one came for first: the desk; then for whom one acts, and how one signs in. */
export default async function Page(props: {
  searchParams: Promise<Partial<Record<"problem", string | string[]>>>;
}) {
  const actor = await currentActor();
  const session = await currentSession();
  if (actor.kind !== "person" || !session) return signInFirst("/account");
  const from = await reader();
  const own = ownAccount(from, actor.id);
  if (!own) return signInFirst("/account");
  const now = new Date().toISOString();
  const sessions = ownSessions(from, actor.id, now);
  const { recovery } = own;
  const recoveredLately = recovery !== null && wasLately(recovery.usedAt, now);
  const t = await getTranslations("account");
  const refused = await refusedForm((await props.searchParams).problem);
  const { siteName, summaryTitle } = await formWords();
  return (
    <>
      <title>{`${refused?.titlePrefix ?? ""}${t("title")} – ${siteName}`}</title>
      <h1>{t("title")}</h1>
      <ProblemSummary state={refused} title={summaryTitle} />
      {recoveredLately && <RecoveryNote recovery={recovery} isNew />}
      <p className="lede">{t("deskHelp")}</p>
      <p>
        <a className="button" href="/desk">
          {t("desk")}
        </a>
      </p>
      <h2>{t("organisations")}</h2>
      <Memberships memberships={actor.memberships} />
      {actor.isAdministrator && (
        <p>
          {t("administrationHelp")} <a href="/admin">{t("administration")}</a>
        </p>
      )}
      <h2>{t("person")}</h2>
      <AboutYou name={actor.name} email={own.email} />
      <h2>{t("signingIn")}</h2>
      <SigningIn own={own} others={sessions.filter(({ id }) => id !== session.id).length} />
      {sendsMail() && (
        <p>
          <a href="/account/digest">{t("digest")}</a>
        </p>
      )}
      <h2>{t("keptOfYou")}</h2>
      <p>
        {t("keptOfYouHelp")} <a href="/account/data">{t("keptOfYou")}</a>
      </p>
      {recovery && !recoveredLately && <RecoveryNote recovery={recovery} />}
      <form action="/account/leave" method="post">
        <button className="second">{t("signOut")}</button>
      </form>
    </>
  );
}
