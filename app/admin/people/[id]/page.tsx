import { getMessages, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { requireAdministrator } from "@/app/_server/actor";
import { reader } from "@/app/_server/database";
import { formWords } from "@/app/_server/form-state";
import { roleWords } from "@/app/admin/role-words";
import { organisationList } from "@/db/queries/organisation-list";
import { peopleList } from "@/db/queries/people-list";
import { RolesForm } from "./roles-form";

/** One person's roles, to be given and removed. */
export default async function Page(props: { params: Promise<{ id: string }> }) {
  await requireAdministrator();
  const { id } = await props.params;
  const from = await reader();
  const person = peopleList(from).find((row) => row.id === id);
  if (!person) notFound();
  const t = await getTranslations("accounts.admin.person");
  const { accounts, terms } = await getMessages();
  const roles = person.roles.map(({ organisationId, organisationName, role }) => ({
    organisationId,
    organisationName,
    role: terms.role[role],
    removeWords: t("removeFrom", { organisation: organisationName }),
  }));
  return (
    <>
      <p className="eyebrow">
        <a href="/admin">{accounts.admin.toAdmin}</a>
      </p>
      <h1>{person.name}</h1>
      <p className="lede">
        {person.email}
        {person.isAdministrator && `, ${accounts.admin.people.administrator}`}
      </p>
      <RolesForm
        personId={id}
        roles={roles}
        organisations={organisationList(from).map((row) => ({ value: row.id, label: row.name }))}
        words={{
          title: person.name,
          roles: t("roles"),
          noRole: accounts.admin.people.noRole,
          organisation: t("organisation"),
          role: t("role"),
          remove: t("remove"),
          give: t("give"),
          giveHint: t("giveHint"),
          submit: t("submit"),
        }}
        roleWords={await roleWords()}
        formWords={await formWords()}
      />
    </>
  );
}
