import { getMessages, getTranslations } from "next-intl/server";
import type { OrganisationRow } from "@/db/queries/organisation-list";

export async function OrganisationTable({ organisations }: { organisations: OrganisationRow[] }) {
  const t = await getTranslations("accounts.admin.organisations");
  const { terms } = await getMessages();
  if (organisations.length === 0) return <p className="empty">{t("none")}</p>;
  const settingsOf = (row: OrganisationRow) =>
    [row.nameWithheld && t("nameWithheld"), !row.secondPersonRequired && t("onePerson")].filter(
      (text) => text !== false,
    );
  return (
    <div className="table-box" role="region" tabIndex={0} aria-label={t("title")}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("name")}</th>
            <th scope="col">{t("track")}</th>
            <th scope="col">{t("settings")}</th>
            <th scope="col" className="number">
              {t("people")}
            </th>
          </tr>
        </thead>
        <tbody>
          {organisations.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.name}</th>
              <td>{row.track ? terms.track[row.track] : t("noTrack")}</td>
              <td>
                {settingsOf(row).map((text) => (
                  <div key={text}>{text}</div>
                ))}
              </td>
              <td className="number">{row.people}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
