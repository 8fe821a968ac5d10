/**
 * How somebody is named who was erased: the row stays, because texts, checklists and the audit trail
 * point to its id, and this is all that it says. Kept as a name like any other, so that no screen can
 * show an empty one.
 */
export const FORMER_MEMBER = "A former member";

const ERASED = "erased:";

/** Stands where the e-mail address was; it is none, and so nobody signs in with it. */
export const erasedEmail = (personId: string): string => ERASED + personId;

/** Whether this stands where an e-mail address was. */
export const isErased = (email: string): boolean => email.startsWith(ERASED);

/** Why somebody cannot be erased yet. */
export interface HeldBack {
  /** Nobody else administers the instance. */
  lastAdministrator: boolean;
  /** Organisations that would be left with people and without anybody who publishes. */
  lastValidatorOf: { id: string; name: string }[];
}

export const mayGo = ({ lastAdministrator, lastValidatorOf }: HeldBack): boolean =>
  !lastAdministrator && lastValidatorOf.length === 0;
