import { notFound, redirect } from "next/navigation";
import { getFormatter, getMessages, getTranslations } from "next-intl/server";
import { inWords } from "@/app/_i18n/partial-date";
import { currentActor } from "@/app/_server/actor";
import { reader } from "@/app/_server/database";
import { formWords } from "@/app/_server/form-state";
import { today } from "@/app/_server/instance";
import { readableOrganisations } from "@/app/_server/readable-organisations";
import type { AddressParameters } from "@/db/domain/explorer-filter";
import { may, membershipsThatMay } from "@/db/domain/permissions";
import { passagesOn } from "@/db/queries/passages-on";
import { recommendationByRef } from "@/db/queries/recommendation-by-ref";
import { publishedUpdatesOn, unpublishedUpdatesOn } from "@/db/queries/updates-on";
import { Beside } from "./beside";
import { firstValues } from "./first-values";
import { offered } from "./offered";
import { PIECE_FIELDS, PIECES } from "./form-input";
import { LONGEST } from "@/db/domain/update-limits";
import { UpdateForm } from "./update-form";

interface PageProps {
  params: Promise<{ ref: string }>;
  searchParams: Promise<AddressParameters>;
}

export default async function Page({ params, searchParams }: PageProps) {
  const { ref } = await params;
  const asked = await searchParams;
  const actor = await currentActor();
  if (actor.kind !== "person") redirect(`/sign-in?next=/recommendations/${ref}/record`);
  const from = await reader();
  const item = recommendationByRef(from, ref);
  const memberships = membershipsThatMay(actor, "draft_update");
  if (!item || memberships.length === 0) notFound();

  const organisations = readableOrganisations(actor);
  const inHand = unpublishedUpdatesOn(from, item.id, organisations);
  const draft = inHand.find((update) => update.id === asked.draft && update.state !== "submitted");
  const wanted = draft?.organisationId ?? asked.organisation;
  const membership = memberships.find((m) => m.organisationId === wanted) ?? memberships[0];
  if (!membership) notFound();
  const { organisationId, organisationName, track } = membership;
  const published = publishedUpdatesOn(from, item.id);
  const passages = passagesOn(from, item.id, organisations);

  const t = await getTranslations("update");
  const { update: words } = await getMessages();
  const format = await getFormatter();
  const labels = await formWords();
  return (
    <>
      <p className="eyebrow">
        <a href={`/recommendations/${ref}`}>{t("back", { ref })}</a>
      </p>
      <h1>{t("title", { ref })}</h1>
      <blockquote className="recommendation-text" lang={item.source.language}>
        {item.text}
      </blockquote>
      <p>
        {t("organisation")}: <strong>{organisationName}</strong>
      </p>
      {memberships.length > 1 && (
        <ul>
          {memberships.map((m) => (
            <li key={m.organisationId}>
              <a href={`/recommendations/${ref}/record?organisation=${m.organisationId}`}>
                {m.organisationName}
              </a>
            </li>
          ))}
        </ul>
      )}
      {track === null ? (
        <p className="notice">{t("noTrack")}</p>
      ) : (
        <>
          <Beside updates={published} track={track} asOf={today()} />
          <UpdateForm
            reference={ref}
            organisationId={organisationId}
            first={firstValues(
              draft ?? published.find((update) => update.organisationId === organisationId),
              draft ?? null,
              today(),
            )}
            {...await offered(from, track, organisations)}
            knownPassages={passages.map(({ id, document, locator, quote, sentence }) => ({
              value: id,
              label: `${document.publisher}, ${inWords(format, document.date)}, ${locator}: ${quote ? `“${quote}”` : sentence}`,
            }))}
            pieceFields={PIECE_FIELDS}
            pieces={PIECES}
            longest={LONGEST}
            mayPublish={may(actor, "publish_update", organisationId)}
            words={{ ...words, title: t("title", { ref }), optional: labels.optional }}
            formWords={labels}
          />
        </>
      )}
    </>
  );
}
