import { getTranslations } from "@/app/_i18n/server";
import type { DiagramNode } from "@/db/domain/workflow-diagram";

/** What a state is called; what was thrown away is in none. */
export async function nodeWords(): Promise<(node: DiagramNode) => string> {
  const t = await getTranslations("method.workflow");
  const term = await getTranslations("terms.updateState");
  return (node) => (node === "discarded" ? t("discarded") : term(node));
}
