import type { ProblemCode } from "@/db/domain/field-problems";

/** What is wrong with one field of a form. */
export const field = {
  required: "Fill this in",
  too_long: "This is longer than the field takes; shorten it",
  too_short: "This is too short",
  choice_invalid: "Choose one of these",
  not_ticked: "Make sure of this, then tick it",
  date_invalid: "Enter a date, for example 2024-05-07",
  partial_date_invalid: "Enter a date as far as it is known, for example 2021 or 2021-05-07",
  date_in_future: "This date is still to come",
  address_invalid: "Enter an address that begins with https:// or http://",
  email_invalid: "Enter an e-mail address, for example name@example.org",
  taken: "This is in use already",
  passwords_differ: "The two passwords are not the same",
  password_easy:
    "This is a row of keys, a repetition or a password that many have; put some unrelated words together",
  password_common:
    "This password has been found in leaks and is tried first; choose one that nobody else has",
  password_expected:
    "This is little more than your name, your address or a word that everybody tries first; add some unrelated words",
  wrong: "This is not right",
  lead_taken: "Another organisation of the track leads on this",
  assigned_already: "Your organisation has this already",
  state_unknown: "No State is known by this name; write it as the UN does, or its code",
  number_invalid: "Enter a whole number",
  piece_unfinished: "Something is missing or cannot be read; open the whole form to finish it",
  invalid: "This cannot be read",
} satisfies Record<ProblemCode, string>;
