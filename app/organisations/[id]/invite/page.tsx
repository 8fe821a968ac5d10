import { getMessages, getTranslations } from "@/app/_i18n/server";
import { notFound } from "next/navigation";
import { formWords } from "@/app/_server/form-state";
import { sendsMail } from "@/app/_server/mail";
import { InviteForm } from "@/app/_ui/invite-form";
import { answer } from "@/app/organisations/[id]/answer";
import { invite } from "./actions";

/** An invitation to the organisation, for whoever brings in its people. */
export default async function Page(props: { params: Promise<{ id: string }> }) {
  const { id } = await props.params;
  const { organisation, mayBringIn } = await answer(id);
  if (!mayBringIn) notFound();
  const { accounts, invite: words, terms } = await getMessages();
  const t = await getTranslations("invite");
  const title = t("titleFor", { organisation: organisation.name });
  const at = `/organisations/${organisation.id}`;
  return (
    <>
      <p className="eyebrow">
        <a href={at}>{organisation.name}</a>
      </p>
      <h1>{title}</h1>
      <p className="lede">{words.lede}</p>
      <InviteForm
        action={invite}
        organisation={organisation.id}
        sendsMail={sendsMail()}
        back={`${at}/invite`}
        words={{ ...words, title, roles: terms.role, roleMeaning: accounts.roleMeaning }}
        formWords={await formWords()}
      />
    </>
  );
}
