/**
 * Failures that are expected, each with a code that is turned into words in one place. Anything else
 * that is thrown is a fault of the program and is shown as such.
 */
export const ERROR_CODES = [
  "not_signed_in",
  "not_permitted",
  "invalid_input",
  "recommendation_unknown",
  "organisation_unknown",
  "document_unknown",
  "update_unknown",
  "person_unknown",
  "reply_unknown",
  "assignment_unknown",
  "file_unknown",
  "step_not_possible",
  "edited_meanwhile",
  "in_hand_already",
  "awaits_publication",
  "sent_before",
  "second_person_required",
  "status_not_offered",
  "brings_in_its_own",
  "own_role_refused",
  "other_track",
  "invitation_invalid",
  "set_up_closed",
  "email_taken",
  "organisation_name_taken",
  "sign_in_failed",
  "origin_mismatch",
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** Field name → code of what is wrong with it; the names are those of the form. */
export type FieldProblems = Record<string, string>;

export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly fields: FieldProblems = {},
  ) {
    super(code);
    this.name = "DomainError";
  }
}
