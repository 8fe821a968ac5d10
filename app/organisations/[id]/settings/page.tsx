import { getMessages, getTranslations } from "@/app/_i18n/server";
import { notFound } from "next/navigation";
import { formWords } from "@/app/_server/form-state";
import { answer } from "@/app/organisations/[id]/answer";
import { SettingsForm } from "./settings-form";

/** Name and settings of an organisation, for administrators. */
export default async function Page(props: { params: Promise<{ id: string }> }) {
  const { id } = await props.params;
  const { organisation, active, maySettle } = await answer(id);
  if (!maySettle) notFound();
  const t = await getTranslations("organisation.settings");
  const { settings: words } = (await getMessages()).organisation;
  const title = t("title", { organisation: organisation.name });
  return (
    <>
      <p className="eyebrow">
        <a href={`/organisations/${organisation.id}`}>{organisation.name}</a>
      </p>
      <h1>{title}</h1>
      <SettingsForm
        organisation={organisation}
        severalPeople={active > 1}
        words={{ ...words, title }}
        formWords={await formWords()}
      />
    </>
  );
}
