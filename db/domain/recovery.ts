import { type Actor, may } from "./permissions";

/** How long a link for a new password can be used. */
export const RECOVERY_HOURS = 24;

/** The instant (ISO) at which a link made at `now` (ISO) ends. */
export function endOfRecovery(now: string): string {
  return new Date(Date.parse(now) + RECOVERY_HOURS * 60 * 60 * 1000).toISOString();
}

/** Whether a link can still be used at the instant `now` (ISO). */
export function isUsable(link: { usedAt: string | null; expiresAt: string }, now: string): boolean {
  return link.usedAt === null && now < link.expiresAt;
}

/** For how long it is said first thing that a link was used; later it is said further down. */
const NOTED_DAYS = 30;

/** Whether a link that was used at an instant (ISO) was used lately, at the instant `now` (ISO). */
export function wasLately(usedAt: string, now: string): boolean {
  return Date.parse(now) - Date.parse(usedAt) < NOTED_DAYS * 24 * 60 * 60 * 1000;
}

/** Somebody who forgot the password, as far as it decides who may help. */
export interface RecoveredPerson {
  id: string;
  isAdministrator: boolean;
  organisations: {
    id: string;
    /** Whether somebody else who is not disabled is a validator there. */
    hasOtherValidator: boolean;
  }[];
}

/**
 * Whether the actor may make a link by which the person sets a new password. Whoever makes it could
 * use it, and would then read what the person reads: so an administrator makes one only where no
 * other validator of the person's organisations can, a validator only for somebody who belongs to
 * that validator's organisation alone, and nobody for themselves. The machine itself always may.
 */
export function mayMakeRecoveryLink(actor: Actor, person: RecoveredPerson): boolean {
  if (actor.kind === "system") return may(actor, "make_recovery_link");
  if (actor.kind !== "person" || actor.id === person.id) return false;
  const [own, ...others] = person.organisations;
  const fromWithin =
    own !== undefined &&
    others.length === 0 &&
    !person.isAdministrator &&
    // Without its administrator's right: what counts here is the role in that organisation.
    may({ ...actor, isAdministrator: false }, "make_recovery_link", own.id);
  const fromOutside =
    actor.isAdministrator &&
    may(actor, "make_recovery_link") &&
    !person.organisations.some((organisation) => organisation.hasOtherValidator);
  return fromWithin || fromOutside;
}
