import { getMessages } from "next-intl/server";
import { requireAdministrator } from "@/app/_server/actor";
import { reader } from "@/app/_server/database";
import { formWords } from "@/app/_server/form-state";
import { organisationList } from "@/db/queries/organisation-list";
import { roleWords } from "@/app/admin/role-words";
import { InviteForm } from "./invite-form";

export default async function Page(props: {
  searchParams: Promise<{ organisation?: string | string[] }>;
}) {
  await requireAdministrator();
  const { organisation } = await props.searchParams;
  const organisations = organisationList(await reader()).map(({ id, name }) => ({
    value: id,
    label: name,
  }));
  const { accounts } = await getMessages();
  const { title, lede, submit, link, another, noOrganisation } = accounts.admin.invite;
  return (
    <>
      <p className="eyebrow">
        <a href="/admin">{accounts.admin.toAdmin}</a>
      </p>
      <h1>{title}</h1>
      <p className="lede">{lede}</p>
      {organisations.length === 0 ? (
        <p className="empty">
          {noOrganisation} <a href="/admin/add-organisation">{accounts.admin.organisations.add}</a>
        </p>
      ) : (
        <InviteForm
          organisations={organisations}
          firstOrganisation={typeof organisation === "string" ? organisation : ""}
          words={{ title, submit, link, another }}
          roleWords={await roleWords()}
          formWords={await formWords()}
        />
      )}
    </>
  );
}
