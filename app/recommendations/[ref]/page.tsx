import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getMessages, getTranslations } from "@/app/_i18n/server";
import { cache } from "react";
import { inWords } from "@/app/_i18n/partial-date";
import { reviewValues } from "@/app/_i18n/review-values";
import { feedLink, reviewAddress } from "@/app/_ui/addresses";
import { Cite } from "@/app/_ui/cite";
import { currentActor } from "@/app/_server/actor";
import { aggregate, reader } from "@/app/_server/database";
import { today } from "@/app/_server/instance";
import { readableOrganisations } from "@/app/_server/readable-organisations";
import { pageTitle } from "@/app/_server/page-title";
import type { Reader } from "@/db/client";
import type { AddressParameters } from "@/db/domain/explorer-filter";
import { UPDATE_STEPS } from "@/db/domain/workflow";
import { changesOf } from "@/db/queries/import-runs";
import { lineOfDescent } from "@/db/queries/line-of-descent";
import { partsOn } from "@/db/queries/parts";
import { passagesOn } from "@/db/queries/passages-on";
import { neighboursOf } from "@/db/queries/neighbours";
import {
  type RecommendationDetails,
  recommendationByRef,
} from "@/db/queries/recommendation-by-ref";
import {
  publishedRepliesOn,
  unpublishedRepliesOn,
  withdrawnRepliesOn,
} from "@/db/queries/replies-on";
import {
  publishedUpdatesOn,
  unpublishedUpdatesOn,
  withdrawnUpdatesOn,
} from "@/db/queries/updates-on";
import { whoHolds } from "@/db/queries/who-holds";
import { citationFilesAt, recommendationCitation } from "./citations";
import { About } from "./about";
import { BothTracks } from "./both-tracks";
import { Descent } from "./descent";
import { EvidenceSection } from "./evidence-section";
import { InHand } from "./in-hand";
import { Neighbours } from "./neighbours";
import { Parts } from "./parts-section";
import { Timeline } from "./timeline";
import { WayToRecord } from "./way-to-record";
import { isolated } from "@/db/domain/bidi";

interface PageProps {
  params: Promise<{ ref: string }>;
  searchParams: Promise<AddressParameters>;
}

const recommendation = cache(async (ref: string) => recommendationByRef(await reader(), ref));

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { ref } = await params;
  const t = await getTranslations();
  const item = await recommendation(ref);
  const title = item ? t("record.title", { ref }) : t("common.notFound.title");
  return {
    title: await pageTitle(isolated(title)),
    description: item?.text,
    ...(item && { alternates: feedLink({ ref }) }),
  };
}

/** What the last sending did, in words, from the address that it led to. */
async function DoneNotice({ asked }: { asked: AddressParameters }) {
  const { done, of } = asked;
  const t = await getTranslations("record.done");
  const step = UPDATE_STEPS.find((known) => known === done);
  if (!step && done !== "moved") return null;
  return (
    <p className="notice" role="status">
      {step ? t(`${of === "reply" ? "reply" : "update"}.${step}`) : t("moved")}
    </p>
  );
}

/** What these organisations have in hand on a recommendation, and in whose hands it is. */
function inHandOn(from: Reader, item: RecommendationDetails, organisations: string[]) {
  const updates = unpublishedUpdatesOn(from, item.id, organisations);
  const replies = unpublishedRepliesOn(from, item.id, organisations);
  const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
  const holders = new Map([
    ...whoHolds(from, "update", idsOf(updates), organisations),
    ...whoHolds(from, "reply", idsOf(replies), organisations),
  ]);
  return { updates, replies, holders };
}

/** What is published on a recommendation, and what stands beside it. */
const published = (item: RecommendationDetails) =>
  aggregate(["record", item.id, today()], (from) => ({
    updates: publishedUpdatesOn(from, item.id),
    parts: partsOn(from, item.id),
    line: lineOfDescent(from, item.id, today()),
    withdrawn: withdrawnUpdatesOn(from, item.id),
    replies: {
      published: publishedRepliesOn(from, item.id),
      withdrawn: withdrawnRepliesOn(from, item.id),
    },
    neighbours: neighboursOf(from, item.source.id, item.place),
  }));

export default async function Page({ params, searchParams }: PageProps) {
  const { ref } = await params;
  const item = await recommendation(ref);
  if (!item) notFound();
  const actor = await currentActor();
  const organisations = readableOrganisations(actor);
  const from = await reader();
  const { updates, withdrawn, parts, line, replies: shown, neighbours } = await published(item);
  const inHand = inHandOn(from, item, organisations);
  const replies = { ...shown, inHand: inHand.replies };
  const around = { updates, parts, replies, actor, asOf: today(), reference: ref };
  const t = await getTranslations("record");
  const reviews = await getTranslations("reviews");
  return (
    <>
      <p className="eyebrow">
        <a href={reviewAddress(item.review)}>{reviews("name", reviewValues(item.review))}</a>
        {item.headings.map((heading) => ` › ${heading}`)}
      </p>
      <h1>{t("title", { ref })}</h1>
      <DoneNotice asked={await searchParams} />
      <Verbatim item={item} />
      <Parts {...around} language={item.source.language} />
      {parts.length === 0 && (
        <WayToRecord
          actor={actor}
          reference={ref}
          inHand={new Set(inHand.updates.map((update) => update.organisationId))}
        />
      )}
      <InHand {...inHand} actor={actor} reference={ref} />
      <BothTracks {...around} />
      <EvidenceSection passages={passagesOn(from, item.id, organisations)} />
      <Descent {...{ line, actor, reference: ref }} />
      <Timeline {...around} withdrawn={withdrawn} />
      <About item={item} changes={changesOf(from, item.id)} />
      <Neighbours {...neighbours} all={reviewAddress(item.review)} />
    </>
  );
}

/** The text word for word, and where it stands. */
async function Verbatim({ item }: { item: RecommendationDetails }) {
  const t = await getTranslations("record");
  const format = await getFormatter();
  const { source, place, ref, number, positions } = item;
  const { terms } = await getMessages();
  const date = inWords(format, source.date);
  const inAnnex = source.kind === "high_commissioner_letter";
  const cited = inAnnex
    ? t("citationOfAnnex", { title: source.title, date, place })
    : t("citation", {
        ...{ title: source.title, date },
        ...{ symbol: source.reference ?? "none", number: number ?? "none" },
      });
  const [newest] = positions;
  const said = newest && (newest.position ? terms.position[newest.position] : newest.wording);
  return (
    <>
      <blockquote className="recommendation-text" lang={source.language}>
        {item.text}
      </blockquote>
      <p className="soft">
        {cited}.{" "}
        <a href={`/evidence/${encodeURIComponent(source.id)}#${ref}`}>{t("readInSource")}</a>
      </p>
      {said && (
        <p>
          {t("fact.position")}: <strong>{said}</strong>
        </p>
      )}
      <Cite
        citation={await recommendationCitation(item)}
        filesAt={{ path: citationFilesAt(ref) }}
      />
    </>
  );
}
