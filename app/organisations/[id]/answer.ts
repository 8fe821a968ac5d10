import { notFound } from "next/navigation";
import { currentActor } from "@/app/_server/actor";
import { reader } from "@/app/_server/database";
import { type Actor, may, mayBringIn } from "@/db/domain/permissions";
import { openInvitations } from "@/db/queries/open-invitations";
import { organisationById } from "@/db/queries/organisation-by-id";
import { organisationMembers } from "@/db/queries/organisation-members";

/** What of the organisation's own affairs the actor may change. */
function abilities(actor: Actor, id: string, hasValidator: boolean) {
  return {
    /** Invite, and change roles. */
    mayBringIn: mayBringIn(actor, { id, hasValidator }),
    /** Remove people, and revoke invitations. */
    mayTakeOut: may(actor, "take_people_out", id),
    mayHandOver: may(actor, "hand_over", id),
    mayRequireSecondPerson: may(actor, "require_second_person", id),
    maySettle: may(actor, "manage_organisations"),
  };
}

/**
 * All that the pages of an organisation show. To whoever is neither in it nor an administrator there
 * is no such page.
 */
export async function answer(id: string) {
  const actor = await currentActor();
  if (actor.kind !== "person" || !may(actor, "see_members", id)) notFound();
  const from = await reader();
  const organisation = organisationById(from, id);
  if (!organisation) notFound();
  const members = organisationMembers(from, id);
  const active = members.filter(({ disabledAt }) => disabledAt === null);
  const validators = active.filter(({ role }) => role === "validator").length;
  return {
    actor,
    organisation,
    members,
    /** How many can act for it. */
    active: active.length,
    validators,
    isMember: actor.memberships.some(({ organisationId }) => organisationId === id),
    invitations: openInvitations(from, id, new Date().toISOString()),
    ...abilities(
      actor,
      id,
      members.some(({ role }) => role === "validator"),
    ),
  };
}

export type Answer = Awaited<ReturnType<typeof answer>>;
