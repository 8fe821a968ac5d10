import { getMessages, getTranslations } from "@/app/_i18n/server";
import { formWords } from "@/app/_server/form-state";
import { invitationsInWords } from "@/app/_ui/invitations-in-words";
import { answer } from "./answer";
import { Manage } from "./manage";
import { membersInWords } from "./members-in-words";
import { ownNotes, publishingInWords } from "./publishing-in-words";
import { WayUp } from "./way-up";

/** How an organisation publishes, who is in it, and who is invited: for its members. */
export default async function Page(props: {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ saved?: string | string[] }>;
}) {
  const { id } = await props.params;
  const { saved } = await props.searchParams;
  const found = await answer(id);
  const { organisation, isMember } = found;
  const t = await getTranslations("organisation");
  const { terms, organisation: words } = await getMessages();
  return (
    <>
      <WayUp isMember={isMember} />
      <h1>{organisation.name}</h1>
      <p className="lede">{organisation.track ? terms.track[organisation.track] : t("noTrack")}</p>
      {saved !== undefined && (
        <p className="notice" role="status">
          {t("saved")}
        </p>
      )}
      <Manage
        organisationId={organisation.id}
        title={organisation.name}
        publishing={await publishingInWords(found)}
        people={await membersInWords(found)}
        peopleNote={await ownNotes(found)}
        invitations={await invitationsInWords(found.invitations, { withOrganisation: false })}
        mayInvite={found.mayBringIn}
        mayTakeOut={found.mayTakeOut}
        maySettle={found.maySettle}
        words={words}
        formWords={await formWords()}
      />
    </>
  );
}
