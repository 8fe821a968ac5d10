import { getMessages } from "@/app/_i18n/server";
import { requireAdministrator } from "@/app/_server/actor";
import { formWords } from "@/app/_server/form-state";
import { AddOrganisationForm } from "./add-organisation-form";

export default async function Page() {
  await requireAdministrator();
  const { accounts } = await getMessages();
  const words = accounts.admin.addOrganisation;
  return (
    <>
      <p className="eyebrow">
        <a href="/admin">{accounts.admin.toAdmin}</a>
      </p>
      <h1>{words.title}</h1>
      <AddOrganisationForm words={words} formWords={await formWords()} />
    </>
  );
}
