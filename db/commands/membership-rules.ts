import { and, eq, isNotNull, isNull, ne } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { DomainError } from "@/db/domain/errors";
import { type Actor, mayBringIn, type OrganisationRole } from "@/db/domain/permissions";
import { actorByPerson } from "@/db/queries/actor-by-person";
import { hasValidator } from "@/db/queries/has-validator";
import { membership, organisation, person } from "@/db/schema";
import type { CommandContext } from "./define-command";

/** The people of an organisation who can act for it: nobody who is disabled. */
export function activeMembers(tx: Tx, organisationId: string) {
  return tx
    .select({ personId: membership.personId, role: membership.role })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(and(eq(membership.organisationId, organisationId), isNull(person.disabledAt)))
    .all();
}

const maySomebodyIn = (tx: Tx, actor: Actor, id: string) =>
  mayBringIn(actor, { id, hasValidator: hasValidator(tx, id) });

/** Throws `organisation_unknown`, `not_permitted`, `brings_in_its_own`. */
export function requireMayBringIn({ tx, actor }: CommandContext, organisationId: string): void {
  const found = tx.select().from(organisation).where(eq(organisation.id, organisationId)).get();
  if (!found) throw new DomainError("organisation_unknown", { organisationId: "choice_invalid" });
  if (maySomebodyIn(tx, actor, organisationId)) return;
  const isAdministrator = actor.kind === "person" && actor.isAdministrator;
  throw new DomainError(isAdministrator ? "brings_in_its_own" : "not_permitted");
}

/**
 * An administrator does not let themselves into an organisation where others work: they would read
 * its drafts. Whoever starts an organisation of their own may. Throws `own_role_refused`.
 */
export function refuseLettingOneselfIn(tx: Tx, organisationId: string, personId: string): void {
  const other = tx
    .select({ personId: membership.personId })
    .from(membership)
    .where(and(eq(membership.organisationId, organisationId), ne(membership.personId, personId)))
    .get();
  if (other) throw new DomainError("own_role_refused");
}

/**
 * Whether whoever made an invitation may still bring people in: a link does not outlive the right to
 * make it.
 */
export function inviterMayBringIn(tx: Tx, inviterId: string, organisationId: string): boolean {
  return maySomebodyIn(tx, actorByPerson(tx, inviterId), organisationId);
}

/** With a second person, the second person is needed again: only an organisation of one does without. */
export function requireSecondPersonAgain(tx: Tx, organisationId: string): void {
  if (activeMembers(tx, organisationId).length < 2) return;
  tx.update(organisation)
    .set({ secondPersonRequired: true })
    .where(eq(organisation.id, organisationId))
    .run();
}

interface NewRole {
  personId: string;
  organisationId: string;
  role: OrganisationRole;
  /** Who brings the person in; null where nobody did by name. */
  addedById: string | null;
}

/**
 * Gives somebody a role in an organisation, in place of the one held there before. Nobody acts for
 * organisations of both tracks: drafts of the one are kept from the other. Throws `other_track`.
 */
export function insertMembership({ tx, now }: CommandContext, given: NewRole): void {
  const { personId, organisationId, role, addedById } = given;
  const own = tx.select().from(organisation).where(eq(organisation.id, organisationId)).get();
  if (own?.track) {
    const elsewhere = tx
      .select({ id: organisation.id })
      .from(membership)
      .innerJoin(organisation, eq(organisation.id, membership.organisationId))
      .where(
        and(
          eq(membership.personId, personId),
          isNotNull(organisation.track),
          ne(organisation.track, own.track),
        ),
      )
      .get();
    if (elsewhere) throw new DomainError("other_track", { organisationId: "choice_invalid" });
  }
  tx.insert(membership)
    .values({ personId, organisationId, role, addedById, addedAt: now })
    .onConflictDoUpdate({
      target: [membership.personId, membership.organisationId],
      // Who once let somebody in stays to be seen, whatever the person does there now.
      set: { role },
    })
    .run();
  requireSecondPersonAgain(tx, organisationId);
}
