import { getMessages, getTranslations } from "@/app/_i18n/server";
import { formWords } from "@/app/_server/form-state";
import { statusesOfferedTo } from "@/db/domain/status-scale";
import { INTRODUCTION, themeOfSection } from "@/db/domain/theme-set";
import { UPDATE_TEXTS, type UpdateText } from "@/db/domain/update-texts";
import { RowGivenBack, TextGivenBack } from "./given-back";
import type { MidtermRequest } from "./parameters";
import { rowTexts } from "./row-form";
import type { Chosen } from "./workspace";
import { workspaceAddress } from "./workspace-block";

const NOTHING = Object.fromEntries(
  [...UPDATE_TEXTS, "status", "asOf"].map((name) => [name, ""]),
) as Record<UpdateText | "status" | "asOf", string>;

/**
 * What was sent from the form that is open at this address, by whoever may not write there any more: most
 * often because the session ended meanwhile. Nothing is lost with it.
 */
export async function WhatIsGivenBack(props: { chosen: Chosen; request: MidtermRequest }) {
  const { organisationId, edit, ...narrowing } = props.chosen;
  if (edit === null || organisationId === null) return null;
  const { report, terms, common, midterm } = await getMessages();
  const t = await getTranslations("report");
  const place = { membership: { organisationId }, ...narrowing };
  const everyForm = {
    address: workspaceAddress(place, props.request, { edit }),
    sendAgain: report.sendAgain,
    formWords: await formWords(),
  };
  const theme = themeOfSection(edit)?.headings.join(" › ");
  if (edit === INTRODUCTION || theme !== undefined) {
    const title =
      theme === undefined ? report.text.titleIntroduction : t("text.titleTheme", { theme });
    const { label } = report.text;
    return <TextGivenBack {...everyForm} {...{ title, label }} optional={common.optional} />;
  }
  return (
    <RowGivenBack
      {...everyForm}
      title={t("form.title", { ref: edit })}
      first={NOTHING}
      fields={rowTexts(midterm.field)}
      // Civil society has every status to choose from, so that whichever was chosen is kept.
      statuses={statusesOfferedTo("civil_society").map((value) => ({
        ...{ value, label: terms.status.civil_society[value] },
      }))}
      words={{ ...report.form, optional: common.optional }}
    />
  );
}
