import { FileField } from "@/app/_ui/file-field";
import { getFormatter, getMessages, getTranslations } from "@/app/_i18n/server";
import { requireAdministrator } from "@/app/_server/actor";
import { reader } from "@/app/_server/database";
import { formWords, type RefusedForm } from "@/app/_server/form-state";
import { keptImports } from "@/app/_server/imports/import-store";
import { refusedFile } from "@/app/_server/refused-file";
import { ProblemSummary } from "@/app/_ui/problem-summary";
import { StackedTable } from "@/app/_ui/stacked-table";
import { importRuns } from "@/db/queries/import-runs";
import { NarrowingFields, SayingFields } from "./settings-fields";

/** Where lists of recommendations are sent, and which ones were brought in. */
export default async function Page(props: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const actor = await requireAdministrator();
  const { problem, done } = await props.searchParams;
  const { imports, accounts, common } = await getMessages();
  const refused = await refusedFile(problem, imports.upload.again);
  const { summaryTitle } = await formWords();
  return (
    <>
      <title>{`${refused?.titlePrefix ?? ""}${imports.title} – ${common.siteName}`}</title>
      <p className="eyebrow">
        <a href="/admin">{accounts.admin.toAdmin}</a>
      </p>
      <h1>{imports.title}</h1>
      {done === "discarded" && (
        <p className="notice" role="status">
          {imports.page.discarded}
        </p>
      )}
      <ProblemSummary state={refused} title={summaryTitle} />
      <p className="lede">{imports.lede}</p>
      <Waiting personId={actor.id} />
      <Upload refused={refused} />
      <Template />
      <Past />
    </>
  );
}

async function Waiting({ personId }: { personId: string }) {
  const kept = await keptImports(personId);
  if (kept.length === 0) return null;
  const t = await getTranslations("imports.waiting");
  const format = await getFormatter();
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">{t("title")}</h2>
      <p className="soft">{t("lede")}</p>
      <ul>
        {kept.map(({ order: { id, files, uploadedAt } }) => (
          <li key={id}>
            <a href={`/admin/imports/${id}`}>
              {t("line", {
                names: files.map(({ name }) => name).join(", "),
                date: format.dateTime(new Date(uploadedAt), {
                  dateStyle: "long",
                  timeStyle: "short",
                }),
              })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

async function Upload({ refused }: { refused: RefusedForm | null }) {
  const { imports } = await getMessages();
  const { optional } = await formWords();
  const words = { ...imports.fields, optional };
  const { upload } = imports;
  return (
    <section aria-labelledby="upload">
      <h2 id="upload">{upload.title}</h2>
      <form action="/admin/imports/upload" method="post" encType="multipart/form-data">
        <FileField
          multiple
          label={upload.files}
          hint={upload.filesHint}
          accept=".docx,.xlsx,.xls,.csv,.json"
          refused={refused}
        />
        <details>
          <summary>{upload.narrow}</summary>
          <NarrowingFields state={null} words={words} first={{}} />
        </details>
        <details>
          <summary>{upload.said}</summary>
          <p className="hint measure">{upload.saidHint}</p>
          <SayingFields state={null} words={words} first={{}} />
        </details>
        <button>{upload.press}</button>
      </form>
    </section>
  );
}

async function Template() {
  const t = await getTranslations("imports.template");
  return (
    <section aria-labelledby="template">
      <h2 id="template">{t("title")}</h2>
      <p className="measure">
        {t.rich("lede", {
          xlsx: (words) => <a href="/admin/imports/template/xlsx">{words}</a>,
          csv: (words) => <a href="/admin/imports/template/csv">{words}</a>,
        })}
      </p>
    </section>
  );
}

async function Past() {
  const t = await getTranslations("imports.past");
  const format = await getFormatter();
  const runs = importRuns(await reader());
  return (
    <section aria-labelledby="past">
      <h2 id="past">{t("title")}</h2>
      {runs.length === 0 ? (
        <p className="empty">{t("none")}</p>
      ) : (
        <StackedTable
          label={t("title")}
          columns={[{ head: t("when") }, { head: t("files") }, { head: t("outcome") }]}
          rows={runs.map(({ id, at, files, summary, personName }) => ({
            id,
            cells: [
              <a key="when" href={`/admin/imports/${id}`}>
                {format.dateTime(new Date(at), { dateStyle: "long", timeStyle: "short" })}
              </a>,
              `${files.map(({ name }) => name).join(", ")}, ${personName === null ? t("onMachine") : t("by", { name: personName })}`,
              t("outcomeLine", {
                imported: summary.imported,
                alreadyThere: summary.alreadyThere,
                rejected: summary.rejected,
              }),
            ],
          }))}
        />
      )}
    </section>
  );
}
