import { getTranslations } from "@/app/_i18n/server";
import { PERMISSION_TABLE } from "@/db/domain/permissions";
import { type Transition, TRANSITIONS, UPDATE_STEPS } from "@/db/domain/workflow";
import { nodeWords } from "./node-words";
import { Vocabulary } from "./vocabulary-tables";

/** The steps of the workflow, with who may take each. */
export async function WorkflowTable() {
  const t = await getTranslations("method.workflow");
  const wordOf = await nodeWords();
  const columns = [t("columnStep"), t("from"), t("to"), t("who"), t("second")];
  return (
    <Vocabulary caption={t("caption")} columns={columns}>
      {UPDATE_STEPS.map((step) => {
        const { from, to, permission }: Transition = TRANSITIONS[step];
        return (
          <tr key={step}>
            <th scope="row">{t(`step.${step}`)}</th>
            <td>{from.map(wordOf).join(", ")}</td>
            <td>{wordOf(to)}</td>
            <td>
              {PERMISSION_TABLE[permission].map((holder) => t(`holder.${holder}`)).join(", ")}
            </td>
            <td>{t(permission === "publish_update" ? "secondNeeded" : "secondNotNeeded")}</td>
          </tr>
        );
      })}
    </Vocabulary>
  );
}
