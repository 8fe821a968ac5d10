import "server-only";
import { DomainError } from "@/db/domain/errors";
import { fieldProblemsOf } from "@/db/domain/field-problems";
import { newPersonSchema, type PersonInput } from "@/db/domain/new-person";
import { refuseCommonPassword } from "./common-passwords";
import { textOf } from "./form-state";
import { hashPassword } from "./password";

/**
 * Who the form describes, with the password hashed for the command and as it is for signing in.
 * Throws `invalid_input` before anything is hashed.
 */
export async function newPersonOf(
  formData: FormData,
): Promise<{ person: PersonInput; password: string }> {
  const parsed = newPersonSchema.safeParse({
    name: textOf(formData, "name"),
    email: textOf(formData, "email"),
    password: textOf(formData, "password"),
    passwordAgain: textOf(formData, "passwordAgain"),
  });
  if (!parsed.success) throw new DomainError("invalid_input", fieldProblemsOf(parsed.error));
  await refuseCommonPassword(parsed.data.password);
  const { name, email, password } = parsed.data;
  return { person: { name, email, passwordHash: await hashPassword(password) }, password };
}
