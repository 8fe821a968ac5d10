import { getMessages, getTranslations } from "@/app/_i18n/server";
import { StackedTable } from "@/app/_ui/stacked-table";
import type { OrganisationRow } from "@/db/queries/organisation-list";

const lacksValidator = ({ people, validators }: OrganisationRow) => people > 0 && validators === 0;

const isUsual = (row: OrganisationRow) =>
  !row.nameWithheld && row.secondPersonRequired && !lacksValidator(row);

/** With a column of what is not as usual, where anything is. */
export async function OrganisationTable({ organisations }: { organisations: OrganisationRow[] }) {
  const t = await getTranslations("accounts.admin.organisations");
  const { terms } = await getMessages();
  if (organisations.length === 0) return <p className="empty">{t("none")}</p>;
  const areUsual = organisations.every(isUsual);
  return (
    <StackedTable
      label={t("title")}
      columns={[
        { head: t("name") },
        { head: t("track") },
        ...(areUsual ? [] : [{ head: t("settings") }]),
        { head: t("people"), count: true },
      ]}
      rows={organisations.map((row) => ({
        id: row.id,
        cells: [
          <a key="name" href={`/organisations/${row.id}`}>
            {row.name}
          </a>,
          row.track ? terms.track[row.track] : t("noTrack"),
          ...(areUsual ? [] : [<Settings key="settings" row={row} />]),
          row.people,
        ],
      }))}
    />
  );
}

/** What is not as usual. */
async function Settings({ row }: { row: OrganisationRow }) {
  const t = await getTranslations("accounts.admin.organisations");
  return (
    <>
      {row.nameWithheld && <div>{t("nameWithheld")}</div>}
      {!row.secondPersonRequired && <div>{t("onePerson")}</div>}
      {lacksValidator(row) && <div>{t("noValidator")}</div>}
    </>
  );
}
