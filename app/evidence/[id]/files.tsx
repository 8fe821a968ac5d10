import { getFormatter, getMessages, getTranslations } from "@/app/_i18n/server";
import { formWords } from "@/app/_server/form-state";
import { typeServedAs } from "@/db/domain/evidence-file";
import type { PublicFile } from "@/db/queries/evidence-files";
import type { HeldFile } from "@/db/queries/evidence-held";
import { FileForms } from "./file-forms";
import { ToldByFile } from "./told-by-file";
import { UploadForm } from "./upload-form";

type Shown = PublicFile & Partial<Pick<HeldFile, "state" | "withheld">>;

async function FileEntry({ file, documentId }: { file: Shown; documentId: string }) {
  const t = await getTranslations("evidence");
  const format = await getFormatter();
  const { evidence } = await getMessages();
  const { id, name, size, sha256, state, withheld } = file;
  const type = typeServedAs(file.mediaType);
  const unit = size < 1_000_000 ? "kilobyte" : "megabyte";
  const amount = Math.max(0.1, size / (unit === "kilobyte" ? 1000 : 1_000_000));
  const facts = {
    type: type ? t(`files.type.${type}`) : "",
    size: format.number(amount, { style: "unit", unit, maximumFractionDigits: 1 }),
  };
  return (
    <li>
      <p>
        <a href={`/evidence/${encodeURIComponent(documentId)}/files/${id}`} download dir="auto">
          {name}
        </a>{" "}
        <span className="soft">{t("files.facts", facts)}</span>{" "}
        {state && <span className="tag">{t(`state.${state}`)}</span>}
      </p>
      <p className="small soft hash">
        {t("files.hash")} <code>{sha256}</code>
      </p>
      {state && <ToldByFile documentId={documentId} fileId={id} />}
      {state && (
        <FileForms
          id={id}
          name={name}
          withheld={withheld === true}
          isPublic={state === "public"}
          words={{
            withhold: state === "public" ? evidence.files.withholdPublic : evidence.files.withhold,
            release: evidence.files.release,
            remove: evidence.files.remove,
            removeHelp: evidence.files.removeHelp,
            removeButton: evidence.files.removeButton,
            summaryTitle: (await formWords()).summaryTitle,
          }}
        />
      )}
    </li>
  );
}

/**
 * The files of a document: those that everybody may have, or, where the document is of one's own
 * organisation, all of them and a form for one more.
 */
export async function Files(props: {
  documentId: string;
  files: readonly Shown[];
  isOwn: boolean;
  problem: string | null;
}) {
  const { documentId, files, isOwn, problem } = props;
  const t = await getTranslations("evidence.files");
  if (files.length === 0 && !isOwn) return null;
  return (
    <section id="files">
      <h2>{t("title")}</h2>
      {files.length === 0 && <p className="measure soft">{t("none")}</p>}
      <ul className="evidence-files">
        {files.map((file) => (
          <FileEntry key={file.id} file={file} documentId={documentId} />
        ))}
      </ul>
      {isOwn && <UploadForm documentId={documentId} problem={problem} />}
    </section>
  );
}
