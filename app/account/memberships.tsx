import { getMessages, getTranslations } from "@/app/_i18n/server";
import { StackedTable } from "@/app/_ui/stacked-table";
import type { Membership } from "@/db/domain/permissions";

/** For whom somebody acts, each with the way to its people and settings. */
export async function Memberships({ memberships }: { memberships: Membership[] }) {
  const t = await getTranslations("account");
  const { terms, accounts } = await getMessages();
  if (memberships.length === 0) return <p className="empty">{t("none")}</p>;
  return (
    <StackedTable
      label={t("organisations")}
      columns={[{ head: t("organisation") }, { head: t("track") }, { head: t("role") }]}
      rows={memberships.map(({ organisationId, organisationName, track, role }) => ({
        id: organisationId,
        cells: [
          <a key="name" href={`/organisations/${organisationId}`}>
            {organisationName}
          </a>,
          track ? terms.track[track] : t("noTrack"),
          <>
            {terms.role[role]}. <span className="soft">{accounts.roleMeaning[role]}</span>
          </>,
        ],
      }))}
    />
  );
}
