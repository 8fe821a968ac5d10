import { getMessages, getTranslations } from "@/app/_i18n/server";
import { formWords } from "@/app/_server/form-state";
import type { KeptImport } from "@/app/_server/imports/import-store";
import type { Asked } from "@/db/domain/import-source";
import { Columns } from "./columns";
import { AgainForm } from "./forms";

/** What is said of the files, to be said otherwise. */
export async function Again(props: {
  kept: KeptImport;
  isOpen: boolean;
  asked?: readonly Asked[];
}) {
  const { kept, isOpen, asked = [] } = props;
  const t = await getTranslations("imports.page");
  const { imports } = await getMessages();
  const words = await formWords();
  const { settings, id } = kept.order;
  const form = (
    <AgainForm
      id={id}
      words={{
        ...imports.fields,
        optional: words.optional,
        press: t(isOpen ? "asksForm" : "readAgain"),
      }}
      first={{
        only: settings.only ?? "",
        allMechanisms: settings.allMechanisms ? "yes" : "",
        iso3: settings.iso3 ?? "",
        cycle: String(settings.cycle ?? ""),
        session: String(settings.session ?? ""),
        symbol: settings.symbol ?? "",
        date: settings.date ?? "",
      }}
      asked={asked}
      formWords={words}
    >
      <Columns headings={kept.status.headings} said={settings.columns} />
    </AgainForm>
  );
  if (isOpen) return form;
  return (
    <details>
      <summary>{t("settings")}</summary>
      <p className="hint measure">{t("settingsHint")}</p>
      {form}
    </details>
  );
}
