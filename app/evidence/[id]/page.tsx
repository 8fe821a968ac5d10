import type { Metadata } from "next";
import { getTranslations } from "@/app/_i18n/server";
import { notFound } from "next/navigation";
import { cache } from "react";
import { currentActor } from "@/app/_server/actor";
import { reader } from "@/app/_server/database";
import { formWords } from "@/app/_server/form-state";
import { readableOrganisations } from "@/app/_server/readable-organisations";
import { pageTitle } from "@/app/_server/page-title";
import type { EvidenceState } from "@/db/domain/evidence-state";
import { type DocumentDetails, documentById } from "@/db/queries/document-by-id";
import { publicFiles } from "@/db/queries/evidence-files";
import { evidenceHeld } from "@/db/queries/evidence-held";
import { Annex } from "./annex";
import { DocumentFacts } from "./document-facts";
import { Files } from "./files";
import { beforeAnnex, fullTextOf } from "./full-text";
import { Held } from "./held";
import { OutcomeNotice, outcomeOf } from "./outcome";
import { Passages } from "./passages";
import { RemoveForm } from "./remove-form";
import { isolated } from "@/db/domain/bidi";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Asked once a request, by the title and by the page. */
const visibleDocument = cache(async (id: string) => {
  const organisations = readableOrganisations(await currentActor());
  return documentById(await reader(), id, organisations);
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const document = await visibleDocument((await params).id);
  if (!document) return {};
  const { refused } = await outcomeOf(await searchParams);
  return { title: (refused?.titlePrefix ?? "") + (await pageTitle(isolated(document.title))) };
}

/** What the reader's own organisations hold of the document; nothing for everybody else. */
async function heldHere(documentId: string, organisations: readonly string[]) {
  const from = await reader();
  const held = evidenceHeld(from, documentId, organisations);
  const own = held.find((one) => one.documentIsOwn);
  const states = new Map<string, EvidenceState>(
    held.flatMap((one) => one.passages.map(({ id, state }) => [id, state] as const)),
  );
  return { held, own, states, files: own?.files ?? publicFiles(from, documentId) };
}

/** The text up to its annex, and how many recommendations the annex states. */
function textsOf({ fullText, headings, passages }: DocumentDetails) {
  const stated = headings.reduce((sum, { items }) => sum + items.length, 0);
  const { text, hasAnnex } = beforeAnnex(fullText ?? "");
  return { stated, hasAnnex, text: fullTextOf(stated > 0 ? text : (fullText ?? ""), passages) };
}

export default async function Page({ params, searchParams }: Props) {
  const document = await visibleDocument((await params).id);
  if (!document) notFound();
  const outcome = await outcomeOf(await searchParams);
  const actor = await currentActor();
  const t = await getTranslations("evidence");
  const term = await getTranslations("terms");
  const { title, kind, headings, passages } = document;
  const { held, own, states, files } = await heldHere(document.id, readableOrganisations(actor));
  const { stated, hasAnnex, text } = textsOf(document);
  // Where the file itself is here, there is no need to say that its text is not.
  const hasText = document.fullText !== null || files.length === 0;
  const annexTitle = hasAnnex ? t("annex.title") : t("annex.titleWithoutAnnex");
  return (
    <article>
      <OutcomeNotice {...outcome} />
      <p className="eyebrow">{term(`documentKind.${kind}`)}</p>
      <h1 className="measure">{title}</h1>
      {held.map((one) => (
        <Held key={one.organisationId} held={one} actor={actor} documentId={document.id} />
      ))}
      {document.note && <p className="notice">{document.note}</p>}
      <DocumentFacts document={document} />
      <nav aria-label={t("onThisPage")} className="actions screen-only">
        {(files.length > 0 || own) && <a href="#files">{t("files.title")}</a>}
        {(passages.length > 0 || stated === 0) && <a href="#passages">{t("passages.title")}</a>}
        {hasText && <a href="#text">{t("text.title")}</a>}
        {stated > 0 && <a href="#annex">{annexTitle}</a>}
      </nav>
      <Files
        documentId={document.id}
        files={files}
        isOwn={own !== undefined}
        problem={outcome.refused?.message ?? null}
      />
      {(passages.length > 0 || stated === 0) && (
        <section id="passages">
          <h2>{t("passages.title")}</h2>
          <Passages passages={passages} marked={text.found} states={states} />
        </section>
      )}
      {hasText && <Text document={document} text={text} />}
      {stated > 0 && <AnnexSection title={annexTitle} count={stated} headings={headings} />}
      {own && passages.length === 0 && !document.published && <Removal documentId={document.id} />}
    </article>
  );
}

/** The whole text where it may be shown whole, with what is quoted marked. */
async function Text(props: { document: DocumentDetails; text: ReturnType<typeof fullTextOf> }) {
  const { document, text } = props;
  const t = await getTranslations("evidence.text");
  return (
    <section id="text">
      <h2>{t("title")}</h2>
      <p className="measure soft">
        {document.fullText ? t("textCopy") : t("notHere")} {text.found.size > 0 && t("marked")}
      </p>
      <div className="full-text" lang={document.language}>
        {text.element}
      </div>
    </section>
  );
}

async function AnnexSection(
  props: Pick<DocumentDetails, "headings" | "title"> & { count: number },
) {
  const t = await getTranslations("evidence.annex");
  return (
    <section id="annex">
      <h2>{props.title}</h2>
      <p className="measure soft">{t("intro", { count: props.count })}</p>
      <Annex headings={props.headings} />
    </section>
  );
}

/** The way out for a document that was added by mistake. */
async function Removal({ documentId }: { documentId: string }) {
  const t = await getTranslations("evidence.own");
  const { summaryTitle } = await formWords();
  const words = { open: t("remove"), help: t("removeHelp"), remove: t("removeButton") };
  return <RemoveForm kind="document" id={documentId} words={{ ...words, summaryTitle }} />;
}
