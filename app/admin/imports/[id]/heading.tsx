import { getFormatter, getMessages, getTranslations } from "@/app/_i18n/server";
import { formWords } from "@/app/_server/form-state";
import type { KeptImport } from "@/app/_server/imports/import-store";
import { DiscardForm } from "@/app/_ui/discard-form";
import { discard } from "@/app/admin/imports/actions";

/** What the page is about: how the import stands, and of which files it is. */
export async function Heading({
  title,
  files,
}: {
  title: string;
  files: { names: string[]; at: string };
}) {
  const t = await getTranslations("imports.page");
  const { common } = await getMessages();
  const format = await getFormatter();
  const date = format.dateTime(new Date(files.at), { dateStyle: "long", timeStyle: "short" });
  return (
    <>
      <title>{`${title} – ${common.siteName}`}</title>
      <h1>{title}</h1>
      <p className="soft as-written">{t("files", { names: files.names.join(", "), date })}</p>
    </>
  );
}

export const filesOf = ({ order }: KeptImport) => ({
  names: order.files.map(({ name }) => name),
  at: order.uploadedAt,
});

/** The button that throws an import away. */
export async function Discard({ id, press }: { id: string; press?: string }) {
  const t = await getTranslations("imports.page");
  const { summaryTitle } = await formWords();
  const words = { press: press ?? t("discard"), hint: t("discardHint"), summaryTitle };
  return <DiscardForm action={discard} id={id} words={words} />;
}

/** Why it failed, or was not brought in. */
export async function Problem({ kept }: { kept: KeptImport }) {
  const { problem } = kept.status;
  if (!problem) return null;
  const t = await getTranslations("imports.page");
  const { problems } = await getMessages();
  const name = problem.file === null ? null : kept.order.files[problem.file]?.name;
  return (
    <div className="problem-summary" role="alert">
      <h2>{name ? t("failedOf", { name }) : problems.summaryTitle}</h2>
      <p>{problem.code === "unforeseen" ? t("unforeseen") : problems.code[problem.code]}</p>
    </div>
  );
}
