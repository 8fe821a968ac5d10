import { z } from "zod";
import { requiredLine } from "./field-problems";
import { newPasswordFields, withPasswordRules } from "./password";

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
  name: requiredLine(LONGEST_PERSON_NAME),
  email: emailSchema,
  passwordHash: z.string().startsWith("$argon2id$"),
});
export type PersonInput = z.output<typeof personSchema>;

/** What the forms send. */
export const newPersonSchema = withPasswordRules(
  z.object({ name: personSchema.shape.name, email: emailSchema, ...newPasswordFields }),
  ({ name, email }) => [name, email],
);
