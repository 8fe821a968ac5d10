import { getFormatter, getTranslations } from "@/app/_i18n/server";
import type { ReactNode } from "react";
import { inWords } from "@/app/_i18n/partial-date";
import { instance, today } from "@/app/_server/instance";
import { MOST_RANKED } from "@/db/domain/search";
import { STATUS_SCALE, STATUSES } from "@/db/domain/status-scale";
import { DivergenceTable, EvidenceTables, ScaleTable } from "./vocabulary-tables";
import { WorkflowDiagram } from "./workflow-diagram";
import { WorkflowTable } from "./workflow-table";

export const Text = ({ children }: { children: ReactNode }) => (
  <p className="measure">{children}</p>
);

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
      <Text>{t("parts", { mixed: term("mixed") })}</Text>
      <Text>{t("dates")}</Text>
      <Text>{t("superseded")}</Text>
    </>
  );
}

async function Reviews() {
  const t = await getTranslations("method.reviews");
  const none = (await getTranslations("explorer.positionChoice"))("none");
  return (
    <>
      <Text>
        {t.rich("several", {
          reviews: (words) => <a href="/reviews">{words}</a>,
          compare: (words) => <a href="/reviews/compare">{words}</a>,
        })}
      </Text>
      <Text>{t("position", { none })}</Text>
      <Text>{t("imported")}</Text>
      <Text>{t("lineage")}</Text>
    </>
  );
}

async function Search() {
  const t = await getTranslations("method.search");
  return (
    <Text>
      {t.rich("text", {
        most: MOST_RANKED,
        search: (words) => <a href="/search">{words}</a>,
      })}
    </Text>
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

async function HowToCite() {
  const t = await getTranslations("method.cite");
  const reference = "KHM-HC-2019-20";
  const address = `${instance.address}/recommendations/${reference}`;
  const date = inWords(await getFormatter(), today());
  return (
    <>
      <Text>{t("text")}</Text>
      <p className="measure citation">{t("example", { reference, address, date })}</p>
      <Text>
        {t.rich("openData", {
          data: (words) => <a href="/data">{words}</a>,
          feed: (words) => <a href="/feed">{words}</a>,
        })}
      </Text>
    </>
  );
}

/** What each part of the page says, but for the list of sources. */
export const PARTS = {
  scale: Scale,
  tracks: Tracks,
  reviews: Reviews,
  absence: Absence,
  divergence: Divergence,
  evidence: Evidence,
  workflow: Workflow,
  coded: Coded,
  search: Search,
  cite: HowToCite,
};
