import { getMessages, getTranslations } from "@/app/_i18n/server";
import { currentActor } from "@/app/_server/actor";
import { formWords } from "@/app/_server/form-state";
import { SignInForm } from "./sign-in-form";

export default async function Page(props: {
  searchParams: Promise<
    Partial<Record<"next" | "recovered" | "erased" | "sent", string | string[]>>
  >;
}) {
  const { next, recovered, erased, sent } = await props.searchParams;
  const t = await getTranslations("accounts.signIn");
  const { account, accounts, ownData } = await getMessages();
  const actor = await currentActor();
  const words = await formWords();
  return (
    <>
      <h1>{t("title")}</h1>
      {actor.kind === "person" && (
        <p className="notice">
          {t("already", { name: actor.name })} <a href="/account">{t("toAccount")}</a>
        </p>
      )}
      {sent !== undefined && <p className="notice">{t("notSent")}</p>}
      {recovered !== undefined && (
        <p className="notice" role="status">
          {account.recover.done}
        </p>
      )}
      {erased !== undefined && (
        <p className="notice" role="status">
          {ownData.erase.done}
        </p>
      )}
      <p className="lede">{t("lede")}</p>
      <SignInForm
        next={typeof next === "string" ? next : ""}
        words={{
          title: t("title"),
          submit: t("submit"),
          email: accounts.person.email,
          password: accounts.person.password,
        }}
        formWords={words}
      />
      <h2>{account.forgotten.title}</h2>
      <p className="measure">{account.forgotten.help}</p>
      <h2>{t("noAccount")}</h2>
      <p className="measure">{t("noAccountHelp")}</p>
    </>
  );
}
