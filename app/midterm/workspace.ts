import { currentActor } from "@/app/_server/actor";
import { reader } from "@/app/_server/database";
import type { AddressParameters } from "@/db/domain/explorer-filter";
import { may, type Membership } from "@/db/domain/permissions";
import { nameOfPart } from "@/db/domain/recommendation-part";
import { LACKS, type Lack, lacksOn } from "@/db/domain/report-completeness";
import type { Track } from "@/db/domain/track";
import { partLettersByRef } from "@/db/queries/parts";
import { organisationSettings } from "@/db/queries/organisation-settings";
import {
  type PublishedWork,
  publishedWork,
  type WorkInHand,
  workInHand,
} from "@/db/queries/report-work";
import { type ReportText, reportTexts } from "@/db/queries/report-texts";
import type { MidtermRequest } from "./parameters";

/** What a member of an organisation sees of its report, and nobody else does. */
export interface Workspace {
  membership: Membership & { track: Track };
  /** The actor's organisations that have a track. */
  memberships: Membership[];
  reviewId: string;
  /** By `nameOfPart`. */
  published: ReadonlyMap<string, PublishedWork>;
  inHand: ReadonlyMap<string, WorkInHand>;
  /** Letters of the parts of each recommendation that has some. */
  parts: ReadonlyMap<string, readonly string[]>;
  texts: ReadonlyMap<string, ReportText>;
  mayPublish: boolean;
  /** What the table is narrowed to; null for all. */
  missing: Lack | null;
  /** Reference, part, section or "introduction": what is open for editing. */
  edit: string | null;
  done: string | null;
}

const single = (parameters: AddressParameters, name: string): string | null =>
  [parameters[name]].flat()[0] ?? null;

/** Null for visitors, and for who is in no organisation that reports. */
export async function workspaceFor(
  parameters: AddressParameters,
  request: MidtermRequest,
  reviewId: string | undefined,
): Promise<Workspace | null> {
  const actor = await currentActor();
  if (actor.kind !== "person" || reviewId === undefined) return null;
  const memberships = actor.memberships.filter(({ track }) => track !== null);
  const asked = single(parameters, "organisation");
  const membership = memberships.find((m) => m.organisationId === asked) ?? memberships[0];
  if (!membership || membership.track === null) return null;
  const { organisationId, track } = membership;
  const from = await reader();
  const scope = { reviewId, sources: [] };
  const settings = organisationSettings(from, organisationId);
  const alone = track === "government" || settings?.secondPersonRequired === false;
  return {
    membership: { ...membership, track },
    memberships,
    reviewId,
    published: publishedWork(from, scope, organisationId, request.asOf),
    inHand: workInHand(from, scope, organisationId),
    parts: partLettersByRef(from, scope),
    texts: reportTexts(from, organisationId, reviewId),
    // Whoever writes in place is the author, and may publish only where one person suffices.
    mayPublish: alone && may(actor, "publish_update", organisationId),
    missing: LACKS.find((lack) => lack === single(parameters, "missing")) ?? null,
    edit: single(parameters, "edit"),
    done: single(parameters, "done"),
  };
}

/** What the organisation's report lacks on a recommendation. */
export function lacksOf(workspace: Workspace, ref: string, { asOf }: MidtermRequest): Lack[] {
  const { published, parts } = workspace;
  // What one of its parts lacks, the recommendation lacks.
  const lacking = new Set(
    (parts.get(ref) ?? [null]).flatMap((part) =>
      lacksOn(published.get(nameOfPart(ref, part)), asOf),
    ),
  );
  return LACKS.filter((lack) => lacking.has(lack));
}
