import { inWords } from "@/app/_i18n/partial-date";
import type { Words } from "@/app/_i18n/words";
import type { InPlace } from "@/db/domain/edition";

/** What stands in an edition in place of what was taken out of it. */
export function wordsInPlace({ t, format }: Words): InPlace {
  return {
    withdrawn: (day) =>
      day === ""
        ? t("editions.taken.withdrawnUndated")
        : t("editions.taken.withdrawn", { date: inWords(format, day) }),
    evidence: t("editions.taken.evidence"),
    organisation: t("terms.withheldName"),
  };
}
