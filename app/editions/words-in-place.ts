import { getFormatter, getTranslations } from "@/app/_i18n/server";
import { inWords } from "@/app/_i18n/partial-date";
import type { InPlace } from "@/db/domain/edition";

/** What stands in an edition in place of what was taken out of it. */
export async function wordsInPlace(): Promise<InPlace> {
  const t = await getTranslations("editions.taken");
  const terms = await getTranslations("terms");
  const format = await getFormatter();
  return {
    withdrawn: (day) =>
      day === "" ? t("withdrawnUndated") : t("withdrawn", { date: inWords(format, day) }),
    evidence: t("evidence"),
    organisation: terms("withheldName"),
  };
}
