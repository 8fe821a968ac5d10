import { getMessages } from "@/app/_i18n/server";
import { currentActor } from "@/app/_server/actor";
import { reader } from "@/app/_server/database";
import { formWords } from "@/app/_server/form-state";
import { signInFirst } from "@/app/_server/sign-in-first";
import { ownAccount } from "@/db/queries/own-account";
import { SecondFactor } from "./second-factor";

/** A code from an app, asked for after the password: set up, made anew, turned off. */
export default async function Page() {
  const actor = await currentActor();
  const own = actor.kind === "person" ? ownAccount(await reader(), actor.id) : null;
  if (!own) return signInFirst("/account/second-factor");
  const { account } = await getMessages();
  return (
    <>
      <p className="eyebrow">
        <a href="/account">{account.toAccount}</a>
      </p>
      <h1>{account.secondFactorPage.title}</h1>
      <SecondFactor
        isOn={own.hasSecondFactor}
        words={account.secondFactorPage}
        formWords={await formWords()}
      />
    </>
  );
}
