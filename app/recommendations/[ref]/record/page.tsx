import { notFound } from "next/navigation";
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
import { organisationSettings } from "@/db/queries/organisation-settings";
import {
  type PublishedUpdate,
  publishedUpdatesOn,
  unpublishedUpdatesOn,
} from "@/db/queries/updates-on";
import { Beside } from "./beside";
import { firstValues } from "./first-values";
import { offered } from "./offered";
import { PIECE_FIELDS, PIECES } from "./form-input";
import type { Track } from "@/db/domain/track";
import { LONGEST } from "@/db/domain/update-limits";
import { type FirstValues, UpdateForm } from "./update-form";

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

interface Answer {
  membership: Membership | null;
  memberships: Membership[];
  organisations: string[];
  published: PublishedUpdate[];
  track: Track | null;
  settings: ReturnType<typeof organisationSettings>;
  first: FirstValues;
  passages: Passage[];
  mayPublish: boolean;
}

/** Everything that the form of one organisation needs; null where the person may not write for any. */
function answer(
  from: Reader,
  item: RecommendationDetails,
  actor: Person,
  asked: AddressParameters,
): Answer | null {
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
  const settings = organisationSettings(from, organisationId);
  const alone = {
    track,
    secondPersonRequired: settings.secondPersonRequired,
    authorId: actor.id,
    publisherId: actor.id,
  };
  return {
    ...{ memberships, membership, organisations, published, track, settings },
    first: firstValues(said, draft ?? null, today()),
    passages: withCited(passagesOn(from, item.id, organisations), said?.passages ?? []),
    mayPublish: may(actor, "publish_update", organisationId) && !needsSecondPerson(alone),
  };
}

/**
 * For whoever is not signed in: the form of nobody. It shows only where it was just refused, so that a
 * session that ended while somebody wrote takes nothing along.
 */
function formOfNobody(from: Reader, item: RecommendationDetails): Answer {
  return {
    ...{ memberships: [], membership: null, organisations: [], published: [] },
    // Civil society has every status to choose from, so that whichever was chosen is kept.
    track: "civil_society",
    settings: { secondPersonRequired: true, nameWithheld: false },
    first: firstValues(undefined, null, today()),
    passages: passagesOn(from, item.id, []),
    mayPublish: false,
  };
}

export default async function Page({ params, searchParams }: PageProps) {
  const { ref } = await params;
  const actor = await currentActor();
  const from = await reader();
  const item = recommendationByRef(from, ref);
  if (!item) notFound();
  const found =
    actor.kind === "person"
      ? answer(from, item, actor, await searchParams)
      : formOfNobody(from, item);
  if (!found) notFound();
  const { membership, organisations, track } = found;
  const t = await getTranslations("update");
  const { update: words } = await getMessages();
  const format = await getFormatter();
  const labels = await formWords();
  return (
    <>
      <Opening item={item} found={found} />
      {track === null ? (
        <p className="notice">{t("noTrack")}</p>
      ) : (
        <>
          {membership && <Beside updates={found.published} track={track} asOf={today()} />}
          <UpdateForm
            reference={ref}
            organisationId={membership?.organisationId ?? null}
            first={found.first}
            {...await offered(from, track, organisations)}
            knownPassages={found.passages.map(({ id, document, locator, quote, sentence }) => ({
              value: id,
              label: `${document.publisher}, ${inWords(format, document.date)}, ${locator}: ${quote ? `“${quote}”` : sentence}`,
            }))}
            pieceFields={PIECE_FIELDS}
            pieces={PIECES}
            longest={LONGEST}
            newId={crypto.randomUUID()}
            mayPublish={found.mayPublish}
            words={{ ...words, title: t("title", { ref }), optional: labels.optional }}
            formWords={labels}
          />
        </>
      )}
    </>
  );
}

/** What is written about. */
async function Opening(props: { item: RecommendationDetails; found: Answer }) {
  const { item, found } = props;
  const t = await getTranslations("update");
  const address = `/recommendations/${item.ref}`;
  return (
    <>
      <p className="eyebrow">
        <a href={address}>{t("back", { ref: item.ref })}</a>
      </p>
      <h1>{t("title", { ref: item.ref })}</h1>
      <blockquote className="recommendation-text" lang={item.source.language}>
        {item.text}
      </blockquote>
      {found.membership ? (
        <OnBehalfOf {...found} membership={found.membership} address={address} />
      ) : (
        <p className="notice">
          <a href={`/sign-in?next=${address}/record`}>{t("signInFirst")}</a>
        </p>
      )}
    </>
  );
}

/** For which organisation it is written, and under which name it stands. */
async function OnBehalfOf(props: {
  membership: Membership;
  memberships: Membership[];
  settings: { nameWithheld: boolean };
  address: string;
}) {
  const { membership, memberships, settings, address } = props;
  const t = await getTranslations("update");
  const { terms } = await getMessages();
  const others = memberships.filter((m) => m !== membership);
  return (
    <>
      <p>
        {t("organisation")}: <strong>{membership.organisationName}</strong>
        {settings.nameWithheld && <>. {t("publishedAs", { name: terms.withheldName })}</>}
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
