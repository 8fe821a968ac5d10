import type { ErrorCode } from "@/db/domain/errors";
import type { ProblemCode } from "@/db/domain/field-problems";

/** The one place where an expected failure becomes words: what happened, what was kept, what to do. */
export const problems = {
  summaryTitle: "There is a problem",
  titlePrefix: "Error: ",
  code: {
    not_signed_in:
      "You are not signed in. Sign in and send it again; what you entered is kept below.",
    not_permitted: "You may not do this. Nothing was changed.",
    invalid_input: "Nothing was saved yet. What you entered is kept below; mend what is marked.",
    recommendation_unknown: "There is no such recommendation. Nothing was changed.",
    organisation_unknown: "There is no such organisation. Nothing was changed.",
    document_unknown: "There is no such document. Nothing was changed.",
    update_unknown: "There is no such update. Nothing was changed.",
    person_unknown: "There is no such person. Nothing was changed.",
    reply_unknown: "There is no such reply. Nothing was changed.",
    assignment_unknown: "There is no such assignment. Nothing was changed.",
    file_unknown: "There is no such file. Nothing was changed.",
    step_not_possible:
      "This is not possible any more: somebody has moved the update on. Nothing was changed.",
    sent_before:
      "This form was sent before, and what it said is recorded. To say something new, open the form anew.",
    edited_meanwhile:
      "Somebody else saved this draft after you had opened it. Your text is kept below and was not saved; theirs stands beside it.",
    in_hand_already:
      "Somebody of your organisation has begun a draft on this already. Your text is kept below and was not saved; theirs stands beside it.",
    awaits_publication:
      "Your organisation has an update on this that waits for publication. A validator has to publish or return it first. Your text is kept below and was not saved.",
    second_person_required:
      "A second person of your organisation has to publish this. Submit it for publication instead.",
    status_not_offered: "This status is not offered to your organisation’s track.",
    brings_in_its_own:
      "This organisation has a validator, and its validators bring in their own people. Ask one of them. Nothing was changed.",
    own_role_refused:
      "You cannot let yourself into an organisation in which others work already. One of its validators has to invite you. Nothing was changed.",
    second_person_possible:
      "More than one person acts for this organisation, so the second person cannot be turned off. Nothing was changed.",
    invitation_unknown:
      "This invitation is not open any more: it was used, was revoked, or has expired. Nothing was changed.",
    other_track:
      "Nobody can act for organisations of both tracks: each keeps its drafts from the other. Nothing was changed.",
    invitation_invalid:
      "This link is not valid: it was used before, has expired, or is incomplete. Ask for a new one.",
    set_up_closed: "This instance has been set up already. Sign in instead.",
    email_taken: "Somebody with this e-mail address is here already. Sign in instead.",
    organisation_name_taken: "There is an organisation of this name already.",
    sign_in_failed: "E-mail address or password are not right. Try again.",
    origin_mismatch:
      "This form was sent from another address than this site’s own, so nothing was changed. Open the page again and send it from there.",
  } satisfies Record<ErrorCode, string>,
  field: {
    required: "Fill this in",
    too_long: "This is longer than the field takes; shorten it",
    too_short: "This is too short",
    choice_invalid: "Choose one of these",
    date_invalid: "Enter a date, for example 2024-05-07",
    partial_date_invalid: "Enter a date as far as it is known, for example 2021 or 2021-05-07",
    date_in_future: "This date is still to come",
    address_invalid: "Enter an address that begins with https:// or http://",
    email_invalid: "Enter an e-mail address, for example name@example.org",
    taken: "This is in use already",
    passwords_differ: "The two passwords are not the same",
    invalid: "This cannot be read",
  } satisfies Record<ProblemCode, string>,
};
