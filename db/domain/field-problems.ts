import { z } from "zod";
import type { FieldProblems } from "./errors";
import { keptLine, keptText } from "./kept-text";
import { webAddress } from "./web-address";

/** What can be wrong with a field; each has its words in the message catalogue. */
export const PROBLEM_CODES = [
  "required",
  "too_long",
  "too_short",
  "choice_invalid",
  "not_ticked",
  "date_invalid",
  "partial_date_invalid",
  "date_in_future",
  "address_invalid",
  "email_invalid",
  "taken",
  "passwords_differ",
  "password_easy",
  "password_common",
  "password_expected",
  "wrong",
  "lead_taken",
  "assigned_already",
  "state_unknown",
  "number_invalid",
  "piece_unfinished",
  "invalid",
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

export function isProblemCode(text: string): text is ProblemCode {
  return (PROBLEM_CODES as readonly string[]).includes(text);
}

function codeOf(issue: z.core.$ZodIssue): ProblemCode {
  if (isProblemCode(issue.message)) return issue.message;
  if (issue.code === "too_big") return "too_long";
  if (issue.code === "too_small") return "too_short";
  if (issue.code === "invalid_value") return "choice_invalid";
  if (issue.code === "invalid_type") return "required";
  return "invalid";
}

/** One problem a field, the first found; a field inside a list is named "evidence.0.title". */
export function fieldProblemsOf(error: z.ZodError): FieldProblems {
  const problems: FieldProblems = {};
  for (const issue of error.issues) {
    const field = issue.path.join(".");
    problems[field] ??= codeOf(issue);
  }
  return problems;
}

/*
 * The blank of Braille is none of the white space, and nobody sees it all the same. What stands in place
 * of something that could not be kept says nothing.
 */
const SEEN = /[^\s\p{Cf}\p{Default_Ignorable_Code_Point}\u2800\uFFFD]/u;

const required = (kept: (entered: string) => string) => (longest: number) =>
  z
    .string()
    .overwrite(kept)
    .refine((entered) => SEEN.test(entered), { error: "required" })
    .max(longest, { error: "too_long" });

/** A text that must be there: something that can be seen. */
export const requiredText = required(keptText);

/** A name, a title or another text of one line, that must be there. */
export const requiredLine = required(keptLine);

/** A text that may be empty. */
export const optionalText = (longest: number) =>
  z.string().overwrite(keptText).max(longest, { error: "too_long" }).default("");

/** An address of the web, or nothing. */
export const webAddressField = z
  .union(
    [
      z.literal(""),
      z
        .url({ error: "address_invalid" })
        .max(2000)
        .refine(webAddress, { error: "address_invalid" }),
    ],
    { error: "address_invalid" },
  )
  .default("");
