import { notFound, redirect } from "next/navigation";
import { getFormatter, getMessages, getTranslations } from "next-intl/server";
import { inWords } from "@/app/_i18n/partial-date";
import { currentActor } from "@/app/_server/actor";
import { reader } from "@/app/_server/database";
import { formWords } from "@/app/_server/form-state";
import { today } from "@/app/_server/instance";
import { readableOrganisations } from "@/app/_server/readable-organisations";
import type { Reader } from "@/db/client";
import type { AddressParameters } from "@/db/domain/explorer-filter";
import {
  type Actor,
  may,
  type Membership,
  membershipsThatMay,
  needsSecondPerson,
} from "@/db/domain/permissions";
import { type Passage, passagesOn } from "@/db/queries/passages-on";
import {
  type RecommendationDetails,
  recommendationByRef,
} from "@/db/queries/recommendation-by-ref";
import { secondPersonRequired } from "@/db/queries/second-person-required";
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

type Person = Extract<Actor, { kind: "person" }>;

/** What is recorded here, and what the update rests on that is recorded elsewhere. */
function withCited(here: Passage[], cited: Passage[]): Passage[] {
  const known = new Set(here.map((passage) => passage.id));
  return [...here, ...cited.filter((passage) => !known.has(passage.id))];
}

/** Everything that the form of one organisation needs; null where the person may not write for any. */
function answer(
  from: Reader,
  item: RecommendationDetails,
  actor: Person,
  asked: AddressParameters,
) {
  const memberships = membershipsThatMay(actor, "draft_update");
  const organisations = readableOrganisations(actor);
  const inHand = unpublishedUpdatesOn(from, item.id, organisations);
  const draft = inHand.find((update) => update.id === asked.draft && update.state !== "submitted");
  const wanted = draft?.organisationId ?? asked.organisation;
  const membership = memberships.find((m) => m.organisationId === wanted) ?? memberships[0];
  if (!membership) return null;
  const { organisationId, track } = membership;
  const published = publishedUpdatesOn(from, item.id);
  const said = draft ?? published.find((update) => update.organisationId === organisationId);
  const alone = {
    track,
    secondPersonRequired: secondPersonRequired(from, organisationId),
    authorId: actor.id,
    publisherId: actor.id,
  };
  return {
    ...{ memberships, membership, organisations, published, track },
    first: firstValues(said, draft ?? null, today()),
    passages: withCited(passagesOn(from, item.id, organisations), said?.passages ?? []),
    mayPublish: may(actor, "publish_update", organisationId) && !needsSecondPerson(alone),
  };
}

export default async function Page({ params, searchParams }: PageProps) {
  const { ref } = await params;
  const actor = await currentActor();
  if (actor.kind !== "person") redirect(`/sign-in?next=/recommendations/${ref}/record`);
  const from = await reader();
  const item = recommendationByRef(from, ref);
  const found = item && answer(from, item, actor, await searchParams);
  if (!item || !found) notFound();
  const { membership, memberships, organisations, track } = found;
  const t = await getTranslations("update");
  const { update: words } = await getMessages();
  const format = await getFormatter();
  const labels = await formWords();
  return (
    <>
      <Opening item={item} membership={membership} memberships={memberships} />
      {track === null ? (
        <p className="notice">{t("noTrack")}</p>
      ) : (
        <>
          <Beside updates={found.published} track={track} asOf={today()} />
          <UpdateForm
            reference={ref}
            organisationId={membership.organisationId}
            first={found.first}
            {...await offered(from, track, organisations)}
            knownPassages={found.passages.map(({ id, document, locator, quote, sentence }) => ({
              value: id,
              label: `${document.publisher}, ${inWords(format, document.date)}, ${locator}: ${quote ? `“${quote}”` : sentence}`,
            }))}
            pieceFields={PIECE_FIELDS}
            pieces={PIECES}
            longest={LONGEST}
            mayPublish={found.mayPublish}
            words={{ ...words, title: t("title", { ref }), optional: labels.optional }}
            formWords={labels}
          />
        </>
      )}
    </>
  );
}

/** What is written about, and for whom. */
async function Opening(props: {
  item: RecommendationDetails;
  membership: Membership;
  memberships: Membership[];
}) {
  const { item, membership, memberships } = props;
  const t = await getTranslations("update");
  const address = `/recommendations/${item.ref}`;
  const others = memberships.filter((m) => m !== membership);
  return (
    <>
      <p className="eyebrow">
        <a href={address}>{t("back", { ref: item.ref })}</a>
      </p>
      <h1>{t("title", { ref: item.ref })}</h1>
      <blockquote className="recommendation-text" lang={item.source.language}>
        {item.text}
      </blockquote>
      <p>
        {t("organisation")}: <strong>{membership.organisationName}</strong>
      </p>
      {others.length > 0 && (
        <p>
          {t("forAnother")}{" "}
          {others.map((m) => (
            <a key={m.organisationId} href={`${address}/record?organisation=${m.organisationId}`}>
              {m.organisationName}
            </a>
          ))}
        </p>
      )}
    </>
  );
}
