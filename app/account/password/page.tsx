import { getMessages } from "@/app/_i18n/server";
import { currentActor } from "@/app/_server/actor";
import { formWords } from "@/app/_server/form-state";
import { signInFirst } from "@/app/_server/sign-in-first";
import { PasswordForm } from "./password-form";

export default async function Page() {
  const actor = await currentActor();
  if (actor.kind !== "person") return signInFirst("/account/password");
  const { account } = await getMessages();
  return (
    <>
      <p className="eyebrow">
        <a href="/account">{account.toAccount}</a>
      </p>
      <h1>{account.passwordPage.title}</h1>
      <p className="lede">{account.passwordPage.lede}</p>
      <PasswordForm words={account.passwordPage} formWords={await formWords()} />
    </>
  );
}
