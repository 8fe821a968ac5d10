import { getMessages, getTranslations } from "@/app/_i18n/server";
import { currentActor } from "@/app/_server/actor";
import { reader } from "@/app/_server/database";
import { formWords } from "@/app/_server/form-state";
import { NewPersonForm } from "@/app/_ui/new-person-form";
import { openInvitation } from "@/db/queries/open-invitation";
import { accept } from "./actions";
import { InvalidInvitation } from "./invalid-invitation";
import { JoinForm } from "./join-form";

/** What an invitation offers: a new account with a role, or the role for who has an account. */
export default async function Page(props: { params: Promise<{ token: string }> }) {
  const { token } = await props.params;
  const invitation = openInvitation(await reader(), token, new Date().toISOString());
  if (invitation?.kind !== "join") return <InvalidInvitation />;
  const t = await getTranslations("accounts.invitation");
  const { accounts, terms } = await getMessages();
  const actor = await currentActor();
  const words = await formWords();
  const { organisationId } = invitation;
  const roles = actor.kind === "person" ? actor.memberships : [];
  const held = roles.find((own) => own.organisationId === organisationId);
  const title = t("title", { organisation: invitation.organisationName });
  return (
    <>
      <h1>{title}</h1>
      <p className="lede">{t(`as.${invitation.role}`)}</p>
      {actor.kind === "person" ? (
        <JoinForm
          token={token}
          words={{
            title,
            signedInAs: t("signedInAs", { name: actor.name }),
            replaces: held
              ? t("replaces", {
                  role: terms.role[held.role].toLowerCase(),
                  newRole: terms.role[invitation.role].toLowerCase(),
                })
              : "",
            join: t("join", { name: actor.name }),
            notYou: t("notYou"),
          }}
          formWords={words}
        />
      ) : (
        <>
          <p>
            {t("haveAccount")}{" "}
            <a href={`/sign-in?next=${encodeURIComponent(`/invite/${token}`)}`}>
              {t("signInFirst")}
            </a>
          </p>
          <NewPersonForm
            action={accept}
            token={token}
            words={{ title, submit: t("submit") }}
            personWords={accounts.person}
            formWords={words}
          />
        </>
      )}
    </>
  );
}
