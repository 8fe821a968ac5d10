import { getFormatter, getTranslations } from "@/app/_i18n/server";
import { inWords } from "@/app/_i18n/partial-date";
import { ToldByFile } from "@/app/evidence/[id]/told-by-file";
import type { DocumentDetails } from "@/db/queries/document-by-id";
import type { EvidenceHeld } from "@/db/queries/evidence-held";

/** Whether the file is public once the list is signed as it stands. */
function becomesPublic(held: EvidenceHeld, file: EvidenceHeld["files"][number]): boolean {
  return !file.withheld && held.check?.withholdsOriginal !== true;
}

/** Exactly what a signature makes public, now or with a later update: nothing is left to be guessed. */
export async function WhatGoesPublic(props: { document: DocumentDetails; held: EvidenceHeld }) {
  const { document, held } = props;
  const t = await getTranslations("evidence.checklist");
  const term = await getTranslations("terms");
  const { title, publisher, kind, address, note } = document;
  const date = inWords(await getFormatter(), document.date);
  const own = new Set(held.passages.map((passage) => passage.id));
  const passages = document.passages.filter((passage) => own.has(passage.id));
  return (
    <section aria-labelledby="public" className="goes-public measure">
      <h2 id="public">{t("goesPublic")}</h2>
      <p className="soft">{t("goesPublicHelp")}</p>
      <h3>{t("description")}</h3>
      <p>
        {title}. {publisher}, {date}. {term(`documentKind.${kind}`)}.
        {address && (
          <>
            <br />
            {address}
          </>
        )}
        {note && (
          <>
            <br />
            {note}
          </>
        )}
      </p>
      <h3>{t("passages")}</h3>
      {passages.length === 0 && <p className="soft">{t("noPassages")}</p>}
      <ul className="passages">
        {passages.map(({ id, quote, sentence, locator, ref }) => (
          <li key={id} className="passage">
            {quote && <blockquote dir="auto">“{quote}”</blockquote>}
            {sentence && <p dir="auto">{sentence}</p>}
            <p className="small soft">
              {ref}, {locator}
            </p>
          </li>
        ))}
      </ul>
      {held.documentIsOwn && <OwnFiles documentId={document.id} held={held} />}
    </section>
  );
}

async function OwnFiles({ documentId, held }: { documentId: string; held: EvidenceHeld }) {
  const t = await getTranslations("evidence.checklist");
  return (
    <>
      <h3>{t("files")}</h3>
      {held.files.length === 0 && <p className="soft">{t("noFiles")}</p>}
      <ul>
        {held.files.map((file) => (
          <li key={file.id}>
            <a
              href={`/evidence/${encodeURIComponent(documentId)}/files/${file.id}`}
              download
              dir="auto"
            >
              {file.name}
            </a>
            : {t(becomesPublic(held, file) ? "filePublic" : "fileStays")}
            {becomesPublic(held, file) && <ToldByFile documentId={documentId} fileId={file.id} />}
          </li>
        ))}
      </ul>
    </>
  );
}
