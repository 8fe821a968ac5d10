import { getTranslations } from "@/app/_i18n/server";
import { currentActor } from "@/app/_server/actor";
import { reader } from "@/app/_server/database";
import { formWords } from "@/app/_server/form-state";
import { signInFirst } from "@/app/_server/sign-in-first";
import { mayMakeRecoveryLink } from "@/db/domain/recovery";
import { recoveredPerson } from "@/db/queries/recovered-person";
import { LinkForm } from "./link-form";

/**
 * Makes a link by which somebody else sets a new password. Who may not gets the same answer whether
 * or not there is such a person.
 */
export default async function Page(props: { params: Promise<{ id: string }> }) {
  const actor = await currentActor();
  const { id } = await props.params;
  if (actor.kind !== "person") return signInFirst(`/recover/for/${id}`);
  const t = await getTranslations("account.recoveryLink");
  const words = await formWords();
  const person = recoveredPerson(await reader(), id);
  if (!person || person.disabledAt || !mayMakeRecoveryLink(actor, person)) {
    return (
      <>
        <title>{`${t("refusedTitle")} – ${words.siteName}`}</title>
        <h1>{t("refusedTitle")}</h1>
        <p className="lede">{t("refusedHelp")}</p>
      </>
    );
  }
  const { name } = person;
  return (
    <>
      <p className="eyebrow">{t("eyebrow")}</p>
      <h1>{t("title", { name })}</h1>
      <p className="lede">{t("lede", { name })}</p>
      <p className="measure">{t("seen", { name })}</p>
      <LinkForm
        personId={id}
        words={{
          // A title stays in the browser's history; the name does not.
          title: t("eyebrow"),
          submit: t("submit"),
          link: t("link", { name }),
          copy: t("copy"),
          copied: t("copied"),
        }}
        formWords={words}
      />
    </>
  );
}
