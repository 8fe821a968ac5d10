import { notFound } from "next/navigation";
import { getMessages, getTranslations } from "@/app/_i18n/server";
import { requireAdministrator } from "@/app/_server/actor";
import { reader } from "@/app/_server/database";
import { type KeptImport, keptImport } from "@/app/_server/imports/import-store";
import { importRunById } from "@/db/queries/import-runs";
import { AtWork } from "./at-work";
import { Heading } from "./heading";
import { Told } from "./told";
import { Failed, Ready } from "./undecided";

/** An import: while it is read, before it is decided on, while it is written, and what it did. */
export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await requireAdministrator();
  // What was brought in is brought in, also where the server stopped before it had cleared up.
  const run = importRunById(await reader(), id);
  const kept = run ? null : await keptImport(id, actor.id);
  if (!kept && !run) notFound();
  const { imports } = await getMessages();
  return (
    <>
      <p className="eyebrow">
        <a href="/admin/imports">{imports.title}</a>
      </p>
      {kept && <Kept kept={kept} />}
      {run && <Outcome run={run} />}
    </>
  );
}

async function Kept({ kept }: { kept: KeptImport }) {
  const { stage } = kept.status;
  if (stage === "ready") return <Ready kept={kept} />;
  return stage === "failed" ? <Failed kept={kept} /> : <AtWork kept={kept} />;
}

async function Outcome({ run }: { run: NonNullable<ReturnType<typeof importRunById>> }) {
  const t = await getTranslations("imports.page");
  const { imported, alreadyThere, rejected } = run.summary;
  const files = { names: run.files.map(({ name }) => name), at: run.at };
  return (
    <>
      <Heading title={t("titles.done")} files={files} />
      <p className="notice" role="status">
        {t("done", { imported, alreadyThere, rejected })}
      </p>
      <Told summary={run.summary} areHere />
    </>
  );
}
