import { currentActor } from "@/app/_server/actor";
import { reader } from "@/app/_server/database";
import { today } from "@/app/_server/instance";
import { signInFirst } from "@/app/_server/sign-in-first";
import { type Desk, deskOf } from "@/db/domain/desk";
import { type Actor, may, type Membership } from "@/db/domain/permissions";
import { deskMaterial } from "@/db/queries/desk";
import { deskRights } from "@/db/queries/desk-rights";
import { organisationMembers } from "@/db/queries/organisation-members";

export type SignedIn = Extract<Actor, { kind: "person" }>;

/** Who is signed in; everybody else goes there first and comes back. */
export async function requireSignedIn(address: string): Promise<SignedIn> {
  const actor = await currentActor();
  return actor.kind === "person" ? actor : signInFirst(address);
}

/** The organisation that was asked for, if it is the actor's own; else null for all of theirs. */
export const chosenMembership = (actor: SignedIn, asked: string | string[] | undefined) =>
  actor.memberships.find(({ organisationId }) => organisationId === asked) ?? null;

type Material = ReturnType<typeof deskMaterial>;

/** How many pieces of work are in the hands of people who act for the organisation no more. */
function leftBehind(material: Material, organisationId: string, active: Set<string>): number {
  return [...material.statements, ...material.assignments].filter(
    (of) =>
      of.organisationId === organisationId && of.holderId !== null && !active.has(of.holderId),
  ).length;
}

/** The desk of somebody, in these organisations of theirs. */
export async function answer(
  actor: SignedIn,
  memberships: readonly Membership[],
): Promise<Desk & { left: { organisation: Membership; count: number }[] }> {
  const from = await reader();
  const day = today();
  const ids = memberships.map(({ organisationId }) => organisationId);
  const material = deskMaterial(from, ids, day);
  const rights = deskRights(from, actor, memberships);
  const left = memberships
    .filter(({ organisationId }) => may(actor, "hand_over", organisationId))
    .map((organisation) => {
      const { organisationId } = organisation;
      const active = organisationMembers(from, organisationId).filter((m) => m.disabledAt === null);
      const ids = new Set(active.map(({ personId }) => personId));
      return { organisation, count: leftBehind(material, organisationId, ids) };
    })
    .filter(({ count }) => count > 0);
  const sitter = { personId: actor.id, rights, today: day };
  return { ...deskOf(material, sitter), left };
}
