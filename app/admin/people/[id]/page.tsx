import { getMessages, getTranslations } from "@/app/_i18n/server";
import { notFound } from "next/navigation";
import { requireAdministrator } from "@/app/_server/actor";
import { reader } from "@/app/_server/database";
import { formWords } from "@/app/_server/form-state";
import { roleWords } from "@/app/admin/role-words";
import { organisationList } from "@/db/queries/organisation-list";
import { peopleList } from "@/db/queries/people-list";
import { accessInWords } from "./access-in-words";
import { PersonForms } from "./person-forms";

/** One person: roles to be given and removed, whether the person can sign in, and erasing. */
export default async function Page(props: { params: Promise<{ id: string }> }) {
  const actor = await requireAdministrator();
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
  // The others bring in their own people.
  const open = organisationList(from).filter(({ validators }) => validators === 0);
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
      <PersonForms
        personId={id}
        roles={roles}
        organisations={open.map((row) => ({ value: row.id, label: row.name }))}
        access={await accessInWords(from, actor, person)}
        words={{
          // A title stays in the browser's history; the name does not.
          title: t("title"),
          roles: t("roles"),
          noRole: accounts.admin.people.noRole,
          organisation: t("organisation"),
          role: t("role"),
          remove: t("remove"),
          give: t("give"),
          giveHint: t("giveHint"),
          noneToGive: t("noneToGive"),
          submit: t("submit"),
        }}
        roleWords={await roleWords()}
        formWords={await formWords()}
      />
    </>
  );
}
