import { getMessages } from "@/app/_i18n/server";
import { requireAdministrator } from "@/app/_server/actor";
import { reader } from "@/app/_server/database";
import { formWords } from "@/app/_server/form-state";
import { sendsMail } from "@/app/_server/mail";
import { InviteForm } from "@/app/_ui/invite-form";
import { organisationList } from "@/db/queries/organisation-list";
import { invite } from "./actions";

/** An invitation to an organisation that cannot bring in anybody itself yet. */
export default async function Page(props: {
  searchParams: Promise<{ organisation?: string | string[] }>;
}) {
  await requireAdministrator();
  const { organisation } = await props.searchParams;
  const organisations = organisationList(await reader())
    .filter(({ validators }) => validators === 0)
    .map(({ id, name }) => ({ value: id, label: name }));
  const { accounts, invite: words, terms } = await getMessages();
  return (
    <>
      <p className="eyebrow">
        <a href="/admin">{accounts.admin.toAdmin}</a>
      </p>
      <h1>{words.title}</h1>
      <p className="lede">{words.lede}</p>
      <p className="measure soft">{words.whichOrganisations}</p>
      {organisations.length === 0 ? (
        <p className="empty">
          {words.noOrganisation}{" "}
          <a href="/admin/add-organisation">{accounts.admin.organisations.add}</a>
        </p>
      ) : (
        <InviteForm
          action={invite}
          organisations={organisations}
          organisation={typeof organisation === "string" ? organisation : ""}
          sendsMail={sendsMail()}
          back="/admin/invite"
          words={{ ...words, roles: terms.role, roleMeaning: accounts.roleMeaning }}
          formWords={await formWords()}
        />
      )}
    </>
  );
}
