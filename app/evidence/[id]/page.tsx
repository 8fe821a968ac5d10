import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { cache } from "react";
import { currentActor } from "@/app/_server/actor";
import { reader } from "@/app/_server/database";
import { readableOrganisations } from "@/app/_server/readable-organisations";
import { documentById } from "@/db/queries/document-by-id";
import { Annex } from "./annex";
import { DocumentFacts } from "./document-facts";
import { beforeAnnex, fullTextOf } from "./full-text";
import { Passages } from "./passages";

interface Props {
  params: Promise<{ id: string }>;
}

/** Asked once a request, by the title and by the page. */
const visibleDocument = cache(async (id: string) => {
  const organisations = readableOrganisations(await currentActor());
  return documentById(await reader(), id, organisations);
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const site = (await getTranslations("common"))("siteName");
  const document = await visibleDocument((await params).id);
  return document ? { title: `${document.title} – ${site}` } : {};
}

export default async function Page({ params }: Props) {
  const document = await visibleDocument((await params).id);
  if (!document) notFound();
  const t = await getTranslations("evidence");
  const term = await getTranslations("terms");
  const { title, kind, note, headings, passages } = document;
  const stated = headings.reduce((sum, { items }) => sum + items.length, 0);
  const source = beforeAnnex(document.fullText ?? "");
  const text = fullTextOf(stated > 0 ? source.text : (document.fullText ?? ""), passages);
  const annexTitle = source.hasAnnex ? t("annex.title") : t("annex.titleWithoutAnnex");
  return (
    <article>
      <p className="eyebrow">{term(`documentKind.${kind}`)}</p>
      <h1 className="measure">{title}</h1>
      {!document.published && <p className="notice">{t("document.unpublished")}</p>}
      {note && <p className="notice">{note}</p>}
      <DocumentFacts document={document} />
      <nav aria-label={t("onThisPage")} className="actions screen-only">
        {(passages.length > 0 || stated === 0) && <a href="#passages">{t("passages.title")}</a>}
        <a href="#text">{t("text.title")}</a>
        {stated > 0 && <a href="#annex">{annexTitle}</a>}
      </nav>
      {(passages.length > 0 || stated === 0) && (
        <section id="passages">
          <h2>{t("passages.title")}</h2>
          <Passages passages={passages} marked={text.found} />
        </section>
      )}
      <section id="text">
        <h2>{t("text.title")}</h2>
        <p className="measure soft">
          {document.fullText ? t("text.textCopy") : t("text.notHere")}{" "}
          {text.found.size > 0 && t("text.marked")}
        </p>
        <div className="full-text" lang={document.language}>
          {text.element}
        </div>
      </section>
      {stated > 0 && (
        <section id="annex">
          <h2>{annexTitle}</h2>
          <p className="measure soft">{t("annex.intro", { count: stated })}</p>
          <Annex headings={headings} />
        </section>
      )}
    </article>
  );
}
