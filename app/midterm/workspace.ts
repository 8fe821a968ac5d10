import { currentActor } from "@/app/_server/actor";
import { reader } from "@/app/_server/database";
import type { AddressParameters } from "@/db/domain/explorer-filter";
import { asksForSecondPerson, may, type Membership } from "@/db/domain/permissions";
import { partInName, refInName } from "@/db/domain/recommendation-part";
import type { Track } from "@/db/domain/track";
import type { Reader } from "@/db/client";
import { type OwnAssignment, ownAssignments } from "@/db/queries/assignments";
import { type KeptEvidence, keptEvidence } from "@/db/queries/kept-evidence";
import { partLettersByRef } from "@/db/queries/parts";
import { organisationSettings } from "@/db/queries/organisation-settings";
import { recommendationByRef } from "@/db/queries/recommendation-by-ref";
import {
  type PublishedWork,
  publishedWork,
  type WorkInHand,
  workInHand,
} from "@/db/queries/report-work";
import { type ReportText, reportTexts } from "@/db/queries/report-texts";
import { DONE, type Done } from "./done";
import { type Narrowing, narrowingIn } from "./narrowing";
import type { MidtermRequest } from "./parameters";

/** What an address of the workspace names. */
export interface Chosen extends Narrowing {
  organisationId: string | null;
  /** Reference, part, section or "introduction": what is open for editing. */
  edit: string | null;
}

/** What a member of an organisation sees of its report, and nobody else does. */
export interface Workspace extends Omit<Chosen, "organisationId"> {
  membership: Membership & { track: Track };
  /** The actor's organisations that have a track. */
  memberships: Membership[];
  reviewId: string;
  /** What it has taken on. */
  assignments: readonly OwnAssignment[];
  /** What it said last by the table's day, by `nameOfPart`. */
  published: ReadonlyMap<string, PublishedWork>;
  /** What it said last of all: what it writes goes on from there, whatever day the table is of. */
  newest: ReadonlyMap<string, PublishedWork>;
  inHand: ReadonlyMap<string, WorkInHand>;
  /** Letters of the parts of each recommendation that has some. */
  parts: ReadonlyMap<string, readonly string[]>;
  texts: ReadonlyMap<string, ReportText>;
  mayPublish: boolean;
  /** The evidence that goes out with the row that is open. */
  evidence: KeptEvidence;
  /** What was just done, and at which row or text. */
  done: Done | null;
  doneAt: string | null;
}

const single = (parameters: AddressParameters, name: string): string | null =>
  [parameters[name]].flat()[0] ?? null;

export const chosenIn = (parameters: AddressParameters): Chosen => ({
  organisationId: single(parameters, "organisation"),
  ...narrowingIn((name) => single(parameters, name)),
  edit: single(parameters, "edit"),
});

const NO_EVIDENCE: KeptEvidence = { passages: [], evidence: [] };

/** The evidence that stays with what is edited; none with a text of the report. */
function evidenceWith(from: Reader, edit: string | null, organisationId: string): KeptEvidence {
  if (edit === null || !recommendationByRef(from, refInName(edit))) return NO_EVIDENCE;
  const about = { ref: refInName(edit), part: partInName(edit) };
  return keptEvidence(from, { ...about, organisationId });
}

/** Null for visitors, and for who is in no organisation that reports. */
export async function workspaceFor(
  parameters: AddressParameters,
  request: MidtermRequest,
  reviewId: string | undefined,
): Promise<Workspace | null> {
  const actor = await currentActor();
  if (actor.kind !== "person" || reviewId === undefined) return null;
  const memberships = actor.memberships.filter(({ track }) => track !== null);
  const { organisationId: chosen, ...asked } = chosenIn(parameters);
  const membership = memberships.find((m) => m.organisationId === chosen) ?? memberships[0];
  if (!membership || membership.track === null) return null;
  const { organisationId, track } = membership;
  const from = await reader();
  const scope = { reviewId, sources: [] };
  const settings = organisationSettings(from, organisationId);
  return {
    membership: { ...membership, track },
    memberships,
    reviewId,
    assignments: ownAssignments(from, [organisationId], scope).filter(
      ({ state }) => state === "confirmed",
    ),
    published: publishedWork(from, scope, organisationId, request.asOf),
    newest: publishedWork(from, scope, organisationId, null),
    inHand: workInHand(from, scope, organisationId),
    parts: partLettersByRef(from, scope),
    texts: reportTexts(from, organisationId, reviewId),
    // Whoever writes in place is the author, and may publish only where one person suffices.
    mayPublish:
      may(actor, "publish_update", organisationId) &&
      !asksForSecondPerson({
        track,
        secondPersonRequired: settings?.secondPersonRequired !== false,
      }),
    ...asked,
    evidence: evidenceWith(from, asked.edit, organisationId),
    done: DONE.find((known) => known === single(parameters, "done")) ?? null,
    doneAt: single(parameters, "at"),
  };
}
