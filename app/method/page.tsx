import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import type { ComponentType, ReactNode } from "react";
import { inWords } from "@/app/_i18n/partial-date";
import { reader } from "@/app/_server/database";
import { instance, today } from "@/app/_server/instance";
import { STATUS_SCALE, STATUSES } from "@/db/domain/status-scale";
import { evidenceDocuments } from "@/db/queries/evidence-documents";
import { Sources } from "./sources";
import { DivergenceTable, EvidenceTables, ScaleTable } from "./vocabulary-tables";
import { WorkflowDiagram, WorkflowTable } from "./workflow";

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

const Text = ({ children }: { children: ReactNode }) => <p className="measure">{children}</p>;

/** The words of the values that can be compared, lowest first: "Contrary measures < …". */
async function orderInWords(): Promise<string> {
  const term = await getTranslations("terms.status.civil_society");
  return STATUSES.filter((status) => STATUS_SCALE[status].rank !== null)
    .toSorted((a, b) => (STATUS_SCALE[a].rank ?? 0) - (STATUS_SCALE[b].rank ?? 0))
    .map((status) => term(status))
    .join(" < ");
}

async function Divergence() {
  const t = await getTranslations("method.divergence");
  const term = await getTranslations("terms.status.civil_society");
  const order = await orderInWords();
  return (
    <>
      <Text>
        {t("intro", { order, insufficient: term("insufficient_information") })} {t("gap")}
      </Text>
      <DivergenceTable />
    </>
  );
}

async function HowToCite() {
  const t = await getTranslations("method.cite");
  const reference = "KHM-HC-2019-20";
  const address = `${instance.address}/recommendations/${reference}`;
  const date = inWords(await getFormatter(), today());
  return (
    <>
      <Text>{t("text")}</Text>
      <p className="measure citation">{t("example", { reference, address, date })}</p>
    </>
  );
}

/** The parts of the page in their order: the id in the address, and the heading. */
async function partTitles() {
  const t = await getTranslations("method");
  const term = await getTranslations("terms.status");
  return {
    scale: t("scale.title"),
    tracks: t("tracks.title"),
    absence: t("absence.title", {
      government: term("government.none"),
      civilSociety: term("civil_society.none"),
    }),
    divergence: t("divergence.title"),
    evidence: t("evidence.title"),
    workflow: t("workflow.title"),
    coded: t("coded.title"),
    sources: t("sources.title"),
    cite: t("cite.title"),
  };
}

type PartName = keyof Awaited<ReturnType<typeof partTitles>>;

async function Scale() {
  const t = await getTranslations("method.scale");
  return (
    <>
      <Text>{t("intro")}</Text>
      <ScaleTable />
      <Text>{t("equivalentsNote")}</Text>
    </>
  );
}

async function Tracks() {
  const t = await getTranslations("method.tracks");
  const term = await getTranslations("terms.status.government");
  return (
    <>
      <Text>{t("first")}</Text>
      <Text>{t("status", { mixed: term("mixed") })}</Text>
      <Text>{t("dates")}</Text>
      <Text>{t("superseded")}</Text>
    </>
  );
}

async function Absence() {
  const t = await getTranslations("method.absence");
  return (
    <>
      <Text>{t("text")}</Text>
      <Text>{t("denominator")}</Text>
    </>
  );
}

async function Evidence() {
  const t = await getTranslations("method.evidence");
  return (
    <>
      <Text>{t("intro")}</Text>
      <EvidenceTables />
      <Text>
        {t("unstated")} {t("private")}
      </Text>
    </>
  );
}

async function Workflow() {
  const t = await getTranslations("method.workflow");
  return (
    <>
      <Text>{t("intro")}</Text>
      <WorkflowDiagram />
      <WorkflowTable />
      <Text>{t("after")}</Text>
      <Text>{t("replies")}</Text>
    </>
  );
}

async function Coded() {
  const t = await getTranslations("method.coded");
  const coded = (await getTranslations("terms"))("codedFromDocument");
  return <Text>{t("text", { coded })}</Text>;
}

async function SourcesAndCoding() {
  const t = await getTranslations("method.sources");
  const documents = evidenceDocuments(await reader(), []);
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

const CONTENT: Record<PartName, ComponentType> = {
  scale: Scale,
  tracks: Tracks,
  absence: Absence,
  divergence: Divergence,
  evidence: Evidence,
  workflow: Workflow,
  coded: Coded,
  sources: SourcesAndCoding,
  cite: HowToCite,
};

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
