import { getMessages } from "@/app/_i18n/server";
import { redirect } from "next/navigation";
import { currentActor } from "@/app/_server/actor";
import { reader } from "@/app/_server/database";
import { formWords } from "@/app/_server/form-state";
import { ownAccount } from "@/db/queries/own-account";
import { SecondFactor } from "./second-factor";

/** A code from an app, asked for after the password: set up, made anew, turned off. */
export default async function Page() {
  const actor = await currentActor();
  const own = actor.kind === "person" ? ownAccount(await reader(), actor.id) : null;
  if (!own) redirect("/sign-in?next=/account/second-factor");
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
