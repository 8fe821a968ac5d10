import { getFormatter, getTranslations } from "@/app/_i18n/server";
import { inWords } from "@/app/_i18n/partial-date";
import { citationOf } from "@/app/_ui/citation";
import type { EvidenceDocument } from "@/db/queries/evidence-documents";

/** Each published document, cited. */
export async function Sources({ documents }: { documents: readonly EvidenceDocument[] }) {
  const t = await getTranslations("method.sources");
  const format = await getFormatter();
  return (
    <ul className="measure">
      {documents.map((document) => (
        <li key={document.id}>
          <a href={`/evidence/${document.id}`}>
            {citationOf(document, inWords(format, document.date))}
          </a>{" "}
          {document.licence && t("citesRights", { licence: document.licence })}
        </li>
      ))}
    </ul>
  );
}
