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
import { otherTrack } from "@/db/domain/track";
import { organisationSettings } from "@/db/queries/organisation-settings";
import type { RecommendationDetails } from "@/db/queries/recommendation-by-ref";
import { type UnpublishedReply, unpublishedRepliesOn } from "@/db/queries/replies-on";
import { type PublishedUpdate, publishedUpdatesOn } from "@/db/queries/updates-on";

/** Why there is nothing to write here for whoever asks. */
export type Hindrance = "signInFirst" | "gone" | "sameTrack";

/** Whose reply it is, and how far it is. */
export interface Writing {
  membership: Membership;
  memberships: Membership[];
  nameWithheld: boolean;
  /** What the organisation has begun; null where nothing was. */
  draft: UnpublishedReply | null;
  /** Whether a reply of the organisation waits for publication: then there is nothing to write. */
  waits: boolean;
  mayPublish: boolean;
}

export interface Answer {
  /** The update that is replied to; null where it is not published. */
  update: PublishedUpdate | null;
  hindrance: Hindrance | null;
  /** Null where there is a hindrance. */
  writing: Writing | null;
}

function writingOf(
  from: Reader,
  actor: Extract<Actor, { kind: "person" }>,
  memberships: Membership[],
  membership: Membership,
  inHand: readonly UnpublishedReply[],
): Writing {
  const { organisationId, track } = membership;
  // An organisation has one reply in hand beside an update; whoever writes goes on with it.
  const own = inHand.find((reply) => reply.organisationId === organisationId);
  const { nameWithheld, secondPersonRequired } = organisationSettings(from, organisationId);
  const [authorId, publisherId] = [actor.id, actor.id];
  const alone = { track, secondPersonRequired, authorId, publisherId };
  return {
    ...{ membership, memberships, nameWithheld },
    draft: own && own.state !== "submitted" ? own : null,
    waits: own?.state === "submitted",
    mayPublish: may(actor, "publish_update", organisationId) && !needsSecondPerson(alone),
  };
}

/** Everything that the form needs, or what stands in its way. */
export function answer(
  from: Reader,
  item: RecommendationDetails,
  actor: Actor,
  asked: AddressParameters,
): Answer {
  const update = publishedUpdatesOn(from, item.id).find(({ id }) => id === asked.to) ?? null;
  const hindered = (hindrance: Hindrance) => ({ update, hindrance, writing: null });
  if (!update) return hindered("gone");
  if (actor.kind !== "person") return hindered("signInFirst");
  const track = otherTrack(update.track);
  const memberships = membershipsThatMay(actor, "draft_update").filter((m) => m.track === track);
  const inHand = unpublishedRepliesOn(from, item.id, readableOrganisations(actor)).filter(
    (reply) => reply.updateId === update.id,
  );
  const wanted = asked.organisation ?? inHand[0]?.organisationId;
  const membership = memberships.find((m) => m.organisationId === wanted) ?? memberships[0];
  if (!membership) return hindered("sameTrack");
  const writing = writingOf(from, actor, memberships, membership, inHand);
  return { update, hindrance: null, writing };
}
