import { getMessages, getTranslations } from "@/app/_i18n/server";
import { StackedTable } from "@/app/_ui/stacked-table";
import type { PersonRow } from "@/db/queries/people-list";

export async function PeopleTable({ people }: { people: PersonRow[] }) {
  const t = await getTranslations("accounts.admin.people");
  return (
    <StackedTable
      label={t("title")}
      columns={[
        { head: t("name") },
        { head: t("email") },
        { head: t("roles") },
        { head: t("change"), hidden: true },
      ]}
      rows={people.map((person) => ({
        id: person.id,
        cells: [
          person.name,
          person.email,
          <Roles key="roles" person={person} />,
          <a
            key="change"
            href={`/admin/people/${person.id}`}
            aria-label={t("changeOf", { name: person.name })}
          >
            {t("change")}
          </a>,
        ],
      }))}
    />
  );
}

async function Roles({ person }: { person: PersonRow }) {
  const t = await getTranslations("accounts.admin.people");
  const { terms } = await getMessages();
  return (
    <>
      {person.disabledAt && <div className="soft">{t("disabled")}</div>}
      {person.isAdministrator && <div>{t("administrator")}</div>}
      {person.roles.map(({ organisationId, organisationName, role }) => (
        <div key={organisationId}>
          {t("role", { role: terms.role[role], organisation: organisationName })}
        </div>
      ))}
      {person.roles.length === 0 && <div className="soft">{t("noRole")}</div>}
    </>
  );
}
