import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { cache } from "react";
import { inWords } from "@/app/_i18n/partial-date";
import { currentActor } from "@/app/_server/actor";
import { aggregate, reader } from "@/app/_server/database";
import { today } from "@/app/_server/instance";
import { readableOrganisations } from "@/app/_server/readable-organisations";
import { membershipsThatMay } from "@/db/domain/permissions";
import { passagesOn } from "@/db/queries/passages-on";
import { recommendationByRef } from "@/db/queries/recommendation-by-ref";
import { publishedUpdatesOn, unpublishedUpdatesOn, withdrawnUpdatesOn } from "@/db/queries/updates-on";
import { About } from "./about";
import { BothTracks } from "./both-tracks";
import { EvidenceSection } from "./evidence-section";
import { InHand } from "./in-hand";
import { Neighbours } from "./neighbours";
import { Timeline } from "./timeline";

interface PageProps {
  params: Promise<{ ref: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const recommendation = cache(async (ref: string) => recommendationByRef(await reader(), ref));

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { ref } = await params;
  const t = await getTranslations();
  const item = await recommendation(ref);
  const title = item ? t("record.title", { ref }) : t("common.notFound.title");
  return { title: `${title} – ${t("common.siteName")}`, description: item?.text };
}

const DONE = ["save", "submit", "publish"] as const;

export default async function Page({ params, searchParams }: PageProps) {
  const { ref } = await params;
  const item = await recommendation(ref);
  if (!item) notFound();
  const { done } = await searchParams;
  const actor = await currentActor();
  const organisations = readableOrganisations(actor);
  const from = await reader();
  const said = await aggregate(["said", item.id], (published) => ({
    updates: publishedUpdatesOn(published, item.id),
    withdrawn: withdrawnUpdatesOn(published, item.id),
  }));
  const t = await getTranslations("record");
  const format = await getFormatter();
  const step = DONE.find((known) => known === done);
  const mayRecord = membershipsThatMay(actor, "draft_update").length > 0;
  const asOf = today();
  return (
    <>
      <p className="eyebrow">{item.headings.join(" › ")}</p>
      <h1>{t("title", { ref })}</h1>
      {step && (
        <p className="notice" role="status">
          {t(`done.${step}`)}
        </p>
      )}
      <blockquote className="recommendation-text" lang={item.source.language}>
        {item.text}
      </blockquote>
      <p className="soft">
        {t("citation", {
          title: item.source.title,
          date: inWords(format, item.source.date),
          place: item.place,
        })}
        .{" "}
        <a href={`/evidence/${encodeURIComponent(item.source.id)}#${ref}`}>{t("readInSource")}</a>
      </p>
      <p className="actions">
        {mayRecord ? (
          <a className="button" href={`/recommendations/${ref}/record`}>
            {t("recordUpdate")}
          </a>
        ) : (
          actor.kind === "visitor" && (
            <a href={`/sign-in?next=/recommendations/${ref}/record`}>{t("signInToRecord")}</a>
          )
        )}
      </p>
      <InHand
        updates={unpublishedUpdatesOn(from, item.id, organisations)}
        actor={actor}
        reference={ref}
      />
      <BothTracks updates={said.updates} asOf={asOf} reference={ref} />
      <EvidenceSection passages={passagesOn(from, item.id, organisations)} />
      <Timeline {...said} asOf={asOf} reference={ref} />
      <About item={item} />
      <Neighbours documentId={item.source.id} place={item.place} />
    </>
  );
}
