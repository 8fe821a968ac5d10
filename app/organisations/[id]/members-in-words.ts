import { getFormatter, getMessages, getTranslations } from "@/app/_i18n/server";
import type { OrganisationMember } from "@/db/queries/organisation-members";
import type { Answer } from "./answer";

/** A member as the page shows them, with what may be done about them. */
export interface MemberInWords {
  id: string;
  name: string;
  role: string;
  /** Why the person does not act, where they are disabled. */
  note: string | null;
  since: string;
  addedBy: string;
  /** Says whom, for whoever hears the word "Change" alone. */
  changeWords: string;
  /** The button that gives the other role; null where the actor may not. */
  otherRole: { role: string; words: string } | null;
  mayRemove: boolean;
  /** Where the person's open work is handed to another; null where the actor may not. */
  handOver: string | null;
}

export async function membersInWords(found: Answer): Promise<MemberInWords[]> {
  const { actor } = found;
  const t = await getTranslations("organisation.people");
  const { terms } = await getMessages();
  const format = await getFormatter();
  const since = (instant: string) => format.dateTime(new Date(instant), { dateStyle: "long" });
  const otherRole = ({ role }: OrganisationMember) =>
    role === "validator"
      ? { role: "contributor", words: t("makeContributor") }
      : { role: "validator", words: t("makeValidator") };
  return found.members.map((member) => {
    const { personId, name, role, addedAt, addedBy, disabledAt } = member;
    const isSelf = personId === actor.id;
    return {
      id: personId,
      name: isSelf ? t("you", { name }) : name,
      role: terms.role[role],
      note: disabledAt === null ? null : t("disabled"),
      since: addedAt ? since(addedAt) : t("notRecorded"),
      addedBy: addedBy ?? t("notRecorded"),
      changeWords: t("changeOf", { name }),
      otherRole: found.mayBringIn && !isSelf ? otherRole(member) : null,
      handOver:
        found.mayHandOver && !isSelf
          ? `/desk/hand-over?organisation=${found.organisation.id}&person=${personId}`
          : null,
      // Whoever leaves is let go by another: else the last validator could be gone by a slip.
      mayRemove: found.mayTakeOut && (!isSelf || found.maySettle),
    };
  });
}
