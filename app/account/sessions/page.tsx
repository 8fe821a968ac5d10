import { getFormatter, getMessages, getTranslations } from "@/app/_i18n/server";
import { currentActor } from "@/app/_server/actor";
import { currentSession } from "@/app/_server/auth";
import { reader } from "@/app/_server/database";
import { formWords } from "@/app/_server/form-state";
import { signInFirst } from "@/app/_server/sign-in-first";
import { ownSessions } from "@/db/queries/own-sessions";
import { SessionsForm } from "./sessions-form";

/** Every browser in which one is signed in, to be ended one by one or all but this. */
export default async function Page() {
  const actor = await currentActor();
  const here = await currentSession();
  if (actor.kind !== "person" || !here) return signInFirst("/account/sessions");
  const t = await getTranslations("account.sessionsPage");
  const { account } = await getMessages();
  const format = await getFormatter();
  const inWords = (instant: string) =>
    format.dateTime(new Date(instant), { dateStyle: "long", timeStyle: "short" });
  const sessions = ownSessions(await reader(), actor.id, new Date().toISOString());
  return (
    <>
      <p className="eyebrow">
        <a href="/account">{account.toAccount}</a>
      </p>
      <h1>{t("title")}</h1>
      <p className="lede">{t("lede")}</p>
      <SessionsForm
        sessions={sessions.map(({ id, begunAt, endsAt }) => ({
          id,
          begun: inWords(begunAt),
          ends: inWords(endsAt),
          isHere: id === here.id,
          endWords: t("endOf", { begun: inWords(begunAt) }),
        }))}
        words={account.sessionsPage}
        formWords={await formWords()}
      />
    </>
  );
}
