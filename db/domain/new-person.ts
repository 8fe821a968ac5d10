import { z } from "zod";
import { requiredText } from "./field-problems";

/** Characters of a password: long enough to withstand guessing, short enough to hash in bounded time. */
export const PASSWORD_LENGTH = { shortest: 12, longest: 128 } as const;

/** RFC 5321 allows no longer address. */
export const LONGEST_EMAIL = 254;
export const LONGEST_PERSON_NAME = 120;

/** One person, one spelling: addresses are kept in lower case. */
export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, { error: "required" })
  .max(LONGEST_EMAIL, { error: "too_long" })
  .pipe(z.email({ error: "email_invalid" }));

/** What the commands get: the password has been hashed before, because hashing takes its time. */
export const personSchema = z.object({
  name: requiredText(LONGEST_PERSON_NAME),
  email: emailSchema,
  passwordHash: z.string().startsWith("$argon2id$"),
});
export type PersonInput = z.output<typeof personSchema>;

/** What the forms send. */
export const newPersonSchema = z
  .object({
    name: personSchema.shape.name,
    email: emailSchema,
    password: z
      .string()
      .min(1, { error: "required" })
      .min(PASSWORD_LENGTH.shortest, { error: "too_short" })
      .max(PASSWORD_LENGTH.longest, { error: "too_long" }),
    passwordAgain: z.string(),
  })
  .refine((person) => person.password === person.passwordAgain, {
    error: "passwords_differ",
    path: ["passwordAgain"],
    // Asked even when the name is missing, so that everything wrong is said at once.
    when: ({ value }) => {
      const sent = value as { password?: unknown; passwordAgain?: unknown };
      return typeof sent.password === "string" && typeof sent.passwordAgain === "string";
    },
  });
