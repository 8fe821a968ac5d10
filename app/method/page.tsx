import type { Metadata } from "next";
import { getTranslations } from "@/app/_i18n/server";
import type { ComponentType, ReactNode } from "react";
import { reader } from "@/app/_server/database";
import { homeScope } from "@/app/_server/scope";
import { evidenceDocuments } from "@/db/queries/evidence-documents";
import { PARTS, Text } from "./parts";
import { Sources } from "./sources";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("method"))("pageTitle") };
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section id={id}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** The parts of the page in their order: the id in the address, and the heading. */
async function partTitles() {
  const t = await getTranslations("method");
  const term = await getTranslations("terms.status");
  return {
    scale: t("scale.title"),
    tracks: t("tracks.title"),
    reviews: t("reviews.title"),
    absence: t("absence.title", {
      government: term("government.none"),
      civilSociety: term("civil_society.none"),
    }),
    divergence: t("divergence.title"),
    evidence: t("evidence.title"),
    workflow: t("workflow.title"),
    coded: t("coded.title"),
    search: t("search.title"),
    sources: t("sources.title"),
    cite: t("cite.title"),
  };
}

type PartName = keyof Awaited<ReturnType<typeof partTitles>>;

/** The one part that asks for data. */
async function SourcesAndCoding() {
  const t = await getTranslations("method.sources");
  const from = await reader();
  const documents = evidenceDocuments(from, homeScope(from), []);
  return (
    <>
      <Text>{t("intro")}</Text>
      <Sources documents={documents} />
      <Text>{t("source")}</Text>
      <Text>{t("project")}</Text>
      <Text>{t("empty")}</Text>
      <Text>{t("rights")}</Text>
    </>
  );
}

const CONTENT: Record<PartName, ComponentType> = { ...PARTS, sources: SourcesAndCoding };

export default async function Page() {
  const t = await getTranslations("method");
  const parts = Object.entries(await partTitles()) as [PartName, string][];
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="lede">{t("lede")}</p>
      <nav aria-label={t("contents")} className="actions screen-only">
        {parts.map(([id, title]) => (
          <a key={id} href={`#${id}`}>
            {title}
          </a>
        ))}
      </nav>
      {parts.map(([id, title]) => {
        const Content = CONTENT[id];
        return (
          <Part key={id} id={id} title={title}>
            <Content />
          </Part>
        );
      })}
    </>
  );
}
