import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { inWords } from "@/app/_i18n/partial-date";
import { reader } from "@/app/_server/database";
import { instance, today } from "@/app/_server/instance";
import { STATUS_SCALE, STATUSES } from "@/db/domain/status-scale";
import { evidenceDocuments } from "@/db/queries/evidence-documents";
import { Sources } from "./sources";
import { DivergenceTable, EvidenceTables, ScaleTable } from "./vocabulary-tables";

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

export default async function Page() {
  const t = await getTranslations("method");
  const term = await getTranslations("terms");
  const documents = evidenceDocuments(await reader(), []);
  const absence = t("absence.title", {
    government: term("status.government.none"),
    civilSociety: term("status.civil_society.none"),
  });
  const parts = {
    scale: t("scale.title"),
    tracks: t("tracks.title"),
    absence,
    divergence: t("divergence.title"),
    evidence: t("evidence.title"),
    coded: t("coded.title"),
    sources: t("sources.title"),
    cite: t("cite.title"),
  };
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="lede">{t("lede")}</p>
      <nav aria-label={t("contents")} className="actions screen-only">
        {Object.entries(parts).map(([id, title]) => (
          <a key={id} href={`#${id}`}>
            {title}
          </a>
        ))}
      </nav>
      <Part id="scale" title={parts.scale}>
        <Text>{t("scale.intro")}</Text>
        <ScaleTable />
        <Text>{t("scale.equivalentsNote")}</Text>
      </Part>
      <Part id="tracks" title={parts.tracks}>
        <Text>{t("tracks.first")}</Text>
        <Text>{t("tracks.status", { mixed: term("status.government.mixed") })}</Text>
        <Text>{t("tracks.dates")}</Text>
        <Text>{t("tracks.superseded")}</Text>
      </Part>
      <Part id="absence" title={parts.absence}>
        <Text>{t("absence.text")}</Text>
        <Text>{t("absence.denominator")}</Text>
      </Part>
      <Part id="divergence" title={parts.divergence}>
        <Divergence />
      </Part>
      <Part id="evidence" title={parts.evidence}>
        <Text>{t("evidence.intro")}</Text>
        <EvidenceTables />
        <Text>
          {t("evidence.unstated")} {t("evidence.private")}
        </Text>
      </Part>
      <Part id="coded" title={parts.coded}>
        <Text>{t("coded.text", { coded: term("codedFromDocument") })}</Text>
      </Part>
      <Part id="sources" title={parts.sources}>
        <Text>{t("sources.intro")}</Text>
        <Sources documents={documents} />
        <Text>{t("sources.source")}</Text>
        <Text>{t("sources.project")}</Text>
        <Text>{t("sources.empty")}</Text>
        <Text>{t("sources.rights")}</Text>
      </Part>
      <Part id="cite" title={parts.cite}>
        <HowToCite />
      </Part>
    </>
  );
}
