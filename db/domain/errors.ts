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
  "assignment_moved_on",
  "assigned_already",
  "lead_taken",
  "work_moved_on",
  "file_unknown",
  "file_missing",
  "file_empty",
  "file_too_large",
  "file_type_refused",
  "file_has_macros",
  "picture_refused",
  "upload_incomplete",
  "file_here_already",
  "too_many_files",
  "file_is_public",
  "archive_damaged",
  "archive_too_large",
  "archive_unsafe",
  "list_is_doc",
  "list_is_no_docx",
  "list_has_no_table",
  "sheet_is_xls",
  "sheet_is_no_xlsx",
  "sheet_damaged",
  "sheet_unknown",
  "sheet_of_others",
  "sheet_upload_unknown",
  "import_unknown",
  "import_moved_on",
  "import_incomplete",
  "import_busy",
  "evidence_in_use",
  "checklist_outdated",
  "own_checklist",
  "report_moved_on",
  "own_text_frozen",
  "edition_unknown",
  "edition_withdrawn",
  "step_not_possible",
  "edited_meanwhile",
  "in_hand_already",
  "awaits_publication",
  "sent_before",
  "second_person_required",
  "status_not_offered",
  "brings_in_its_own",
  "own_role_refused",
  "second_person_possible",
  "invitation_unknown",
  "other_track",
  "invitation_invalid",
  "set_up_closed",
  "email_taken",
  "organisation_name_taken",
  "sign_in_failed",
  "sign_in_expired",
  "code_wrong",
  "too_many_attempts",
  "current_password_wrong",
  "person_disabled",
  "own_account",
  "last_administrator",
  "recovery_not_permitted",
  "recovery_invalid",
  "origin_mismatch",
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** Field name → code of what is wrong with it; the names are those of the form. */
export type FieldProblems = Record<string, string>;

export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly fields: FieldProblems = {},
    /** Figures that its words name, for example in how many minutes to try again. */
    readonly figures: Record<string, number> = {},
  ) {
    super(code);
    this.name = "DomainError";
  }
}
