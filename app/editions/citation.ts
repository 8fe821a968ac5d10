import { getFormatter, getTranslations } from "@/app/_i18n/server";
import { inWords } from "@/app/_i18n/partial-date";
import { today } from "@/app/_server/instance";
import type { Citation } from "@/db/domain/citation";
import { reportFileName } from "@/app/_ui/report-file-name";
import type { ShownEdition } from "./shown";

/** An edition is cited by its author and number; the hash says which copy was read. Null where it was withdrawn. */
export async function editionCitation({ edition, copy }: ShownEdition): Promise<Citation | null> {
  if (!copy) return null;
  const { content, sha256 } = copy;
  const t = await getTranslations("cite");
  const { organisation, frozenOn, address, request, table } = content;
  return {
    key: reportFileName(request, content.review, edition),
    ...{ kind: "report", author: organisation.name, date: frozenOn },
    title: t("edition", { title: edition.title, number: edition.number }),
    note: t("editionNote", {
      ...{ date: inWords(await getFormatter(), request.asOf), hash: sha256 },
    }),
    ...{ address, readOn: today(), language: table.language },
  };
}
