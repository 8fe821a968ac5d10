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
import type { Track } from "@/db/domain/track";
import { organisationSettings } from "@/db/queries/organisation-settings";
import { type Part, partsOn } from "@/db/queries/parts";
import { type Passage, passagesOn } from "@/db/queries/passages-on";
import type { RecommendationDetails } from "@/db/queries/recommendation-by-ref";
import {
  type PublishedUpdate,
  publishedUpdatesOn,
  type UnpublishedUpdate,
  unpublishedUpdatesOn,
} from "@/db/queries/updates-on";
import { firstValues } from "./first-values";
import type { FirstValues } from "./update-form-props";

type Person = Extract<Actor, { kind: "person" }>;

/** What is recorded here, and what the update rests on that is recorded elsewhere. */
function withCited(here: Passage[], cited: Passage[]): Passage[] {
  const known = new Set(here.map((passage) => passage.id));
  return [...here, ...cited.filter((passage) => !known.has(passage.id))];
}

export interface Answer {
  membership: Membership | null;
  memberships: Membership[];
  organisations: string[];
  published: PublishedUpdate[];
  track: Track | null;
  parts: Part[];
  /** The part that is written of; null for the whole. */
  part: Part | null;
  /** What the organisation has in hand, of whichever part. */
  inHand: UnpublishedUpdate[];
  /** Whether it is still to be said of which part it is written. */
  mustChoose: boolean;
  settings: ReturnType<typeof organisationSettings>;
  first: FirstValues;
  /** What the organisation has begun; null where nothing was. */
  draft: UnpublishedUpdate | null;
  /** Whether an update of the organisation waits for publication: then there is nothing to write. */
  waits: boolean;
  passages: Passage[];
  mayPublish: boolean;
}

/** Everything that the form of one organisation needs; null where the person may not write for any. */
export function answer(
  from: Reader,
  item: RecommendationDetails,
  actor: Person,
  asked: AddressParameters,
): Answer | null {
  const memberships = membershipsThatMay(actor, "draft_update");
  const organisations = readableOrganisations(actor);
  const inHand = unpublishedUpdatesOn(from, item.id, organisations);
  const parts = partsOn(from, item.id);
  const named = inHand.find((update) => update.id === asked.draft);
  const wanted = named?.organisationId ?? asked.organisation;
  const part = parts.find(({ letter }) => letter === (named ? named.part : asked.part)) ?? null;
  const membership = memberships.find((m) => m.organisationId === wanted) ?? memberships[0];
  if (!membership) return null;
  // An organisation has one update in hand on a recommendation or a part; whoever writes goes on with it.
  const ofOwn = <Update extends { organisationId: string }>(updates: readonly Update[]) =>
    updates.filter((update) => update.organisationId === membership.organisationId);
  const isOfPart = ({ partId }: { partId: number | null }) => partId === (part?.id ?? null);
  const own = ofOwn(inHand).find(isOfPart);
  const draft = own && own.state !== "submitted" ? own : null;
  const { organisationId, track } = membership;
  // With the organisation's own evidence that waits for its checklist: its update rests on that as well.
  const published = publishedUpdatesOn(from, item.id, [membership.organisationId]);
  const newest = ofOwn(published).find(isOfPart);
  const said = draft ?? newest;
  const settings = organisationSettings(from, organisationId);
  const alone = {
    track,
    secondPersonRequired: settings.secondPersonRequired,
    authorId: actor.id,
    publisherId: actor.id,
  };
  return {
    ...{ memberships, membership, organisations, published, track, settings },
    ...{ parts, part, inHand: ofOwn(inHand) },
    // What was begun on the whole before it was split is gone on with as it is.
    mustChoose: parts.length > 0 && part === null && named === undefined,
    first: firstValues(said, draft, { newest, today: today() }),
    draft,
    waits: own?.state === "submitted",
    passages: withCited(passagesOn(from, item.id, organisations), said?.passages ?? []),
    mayPublish: may(actor, "publish_update", organisationId) && !needsSecondPerson(alone),
  };
}

/**
 * For whoever is not signed in: the form of nobody. It shows only where it was just refused, so that a
 * session that ended while somebody wrote takes nothing along.
 */
export function formOfNobody(from: Reader, item: RecommendationDetails): Answer {
  return {
    ...{ memberships: [], membership: null, organisations: [], published: [] },
    // Civil society has every status to choose from, so that whichever was chosen is kept.
    track: "civil_society",
    settings: { secondPersonRequired: true, nameWithheld: false },
    first: firstValues(undefined, null, { newest: undefined, today: today() }),
    ...{ draft: null, waits: false, parts: [], part: null, inHand: [], mustChoose: false },
    passages: passagesOn(from, item.id, []),
    mayPublish: false,
  };
}
