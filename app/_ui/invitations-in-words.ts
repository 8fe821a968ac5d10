import { getFormatter, getMessages, getTranslations } from "@/app/_i18n/server";
import type { InvitationRow } from "@/db/queries/open-invitations";
import type { InvitationInWords } from "./invitation-table";

/** Open invitations as a screen shows them; with the organisation where several are listed. */
export async function invitationsInWords(
  rows: readonly InvitationRow[],
  { withOrganisation }: { withOrganisation: boolean },
): Promise<InvitationInWords[]> {
  const t = await getTranslations("organisation");
  const { terms } = await getMessages();
  const format = await getFormatter();
  const day = (instant: string) => format.dateTime(new Date(instant), { dateStyle: "long" });
  return rows.map((row) => {
    const role = row.role ? terms.role[row.role] : "";
    const organisation = row.organisationName;
    const madeOn = day(row.createdAt);
    return {
      id: row.id,
      lets: withOrganisation ? t("invitations.role", { role, organisation }) : role,
      madeBy: row.madeBy ?? t("people.notRecorded"),
      madeOn,
      until: day(row.expiresAt),
      revokeWords: t("invitations.revokeOf", {
        role: role.toLowerCase(),
        organisation,
        date: madeOn,
      }),
    };
  });
}
