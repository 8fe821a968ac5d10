import { getMessages, getTranslations } from "next-intl/server";
import type { PersonRow } from "@/db/queries/people-list";

export async function PeopleTable({ people }: { people: PersonRow[] }) {
  const t = await getTranslations("accounts.admin.people");
  const { terms } = await getMessages();
  return (
    <div className="table-box" role="region" tabIndex={0} aria-label={t("title")}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("name")}</th>
            <th scope="col">{t("email")}</th>
            <th scope="col">{t("roles")}</th>
            <th scope="col">
              <span className="hidden-visually">{t("change")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <th scope="row">{person.name}</th>
              <td>{person.email}</td>
              <td>
                {person.isAdministrator && <div>{t("administrator")}</div>}
                {person.roles.map(({ organisationId, organisationName, role }) => (
                  <div key={organisationId}>
                    {t("role", { role: terms.role[role], organisation: organisationName })}
                  </div>
                ))}
                {person.roles.length === 0 && <div className="soft">{t("noRole")}</div>}
              </td>
              <td>
                <a
                  href={`/admin/people/${person.id}`}
                  aria-label={t("changeOf", { name: person.name })}
                >
                  {t("change")}
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
