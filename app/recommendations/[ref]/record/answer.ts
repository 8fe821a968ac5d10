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
import { type Passage, passagesOn } from "@/db/queries/passages-on";
import type { RecommendationDetails } from "@/db/queries/recommendation-by-ref";
import {
  type PublishedUpdate,
  publishedUpdatesOn,
  type UnpublishedUpdate,
  unpublishedUpdatesOn,
} from "@/db/queries/updates-on";
import { firstValues } from "./first-values";
import type { FirstValues } from "./update-form";

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
  const wanted =
    inHand.find((update) => update.id === asked.draft)?.organisationId ?? asked.organisation;
  const membership = memberships.find((m) => m.organisationId === wanted) ?? memberships[0];
  if (!membership) return null;
  // An organisation has one update in hand on a recommendation; whoever writes goes on with it.
  const own = inHand.find((update) => update.organisationId === membership.organisationId);
  const draft = own && own.state !== "submitted" ? own : null;
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
    first: firstValues(said, draft, today()),
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
    first: firstValues(undefined, null, today()),
    ...{ draft: null, waits: false },
    passages: passagesOn(from, item.id, []),
    mayPublish: false,
  };
}
