import { getMessages, getTranslations } from "@/app/_i18n/server";
import { notFound } from "next/navigation";
import { currentActor } from "@/app/_server/actor";
import { reader } from "@/app/_server/database";
import { formWords } from "@/app/_server/form-state";
import { sendsMail } from "@/app/_server/mail";
import { signInFirst } from "@/app/_server/sign-in-first";
import { digestChoice } from "@/db/queries/digest-choice";
import { DigestForm } from "./form";

/** Whether one wants the digest by e-mail. Where no mail is sent, there is no such page. */
export default async function Page() {
  if (!sendsMail()) notFound();
  const actor = await currentActor();
  if (actor.kind !== "person") return signInFirst("/account/digest");
  const { email, wanted } = digestChoice(await reader(), actor.id);
  const t = await getTranslations("mail.digest");
  const { digest: words } = (await getMessages()).mail;
  return (
    <>
      <p className="eyebrow">
        <a href="/account">{words.toAccount}</a>
      </p>
      <h1>{words.title}</h1>
      <p className="lede">{words.lede}</p>
      <DigestForm
        wanted={wanted}
        words={{ ...words, wantedHint: t("wantedHint", { email }) }}
        formWords={await formWords()}
      />
    </>
  );
}
