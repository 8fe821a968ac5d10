import { getMessages, getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { currentActor } from "@/app/_server/actor";
import { reader } from "@/app/_server/database";
import { formWords } from "@/app/_server/form-state";
import type { Membership } from "@/db/domain/permissions";
import { personEmail } from "@/db/queries/person-email";
import { SignOutForm } from "./sign-out-form";

/** Who you are here, and for whom you act. */
export default async function Page() {
  const actor = await currentActor();
  if (actor.kind !== "person") redirect("/sign-in?next=/account");
  const t = await getTranslations("accounts.account");
  return (
    <>
      <h1>{t("title")}</h1>
      <dl className="facts">
        <dt>{t("name")}</dt>
        <dd>{actor.name}</dd>
        <dt>{t("email")}</dt>
        <dd>{personEmail(await reader(), actor.id)}</dd>
        {actor.isAdministrator && (
          <>
            <dt>{t("administrator")}</dt>
            <dd>
              {t("administratorMeaning")} <a href="/admin">{t("toAdmin")}</a>
            </dd>
          </>
        )}
      </dl>
      <SignOutForm
        words={{ title: t("title"), signOut: t("signOut") }}
        formWords={await formWords()}
      />
      <h2>{t("organisations")}</h2>
      {actor.memberships.length === 0 ? (
        <p className="empty">{t("none")}</p>
      ) : (
        <Memberships memberships={actor.memberships} />
      )}
    </>
  );
}

async function Memberships({ memberships }: { memberships: Membership[] }) {
  const t = await getTranslations("accounts.account");
  const { terms, accounts } = await getMessages();
  return (
    <>
      <div className="table-box">
        <table>
          <thead>
            <tr>
              <th scope="col">{t("organisation")}</th>
              <th scope="col">{t("track")}</th>
              <th scope="col">{t("role")}</th>
            </tr>
          </thead>
          <tbody>
            {memberships.map((membership) => (
              <tr key={membership.organisationId}>
                <th scope="row">{membership.organisationName}</th>
                <td>{membership.track ? terms.track[membership.track] : t("noTrack")}</td>
                <td>
                  {terms.role[membership.role]}
                  <div className="soft">{accounts.roleMeaning[membership.role]}</div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        {t("nextHelp")} <a href="/recommendations">{t("next")}</a>
      </p>
    </>
  );
}
