import "server-only";
import { DomainError } from "@/db/domain/errors";
import { fieldProblemsOf } from "@/db/domain/field-problems";
import { newPasswordSchema } from "@/db/domain/password";
import { refuseCommonPassword } from "./common-passwords";
import { textOf } from "./form-state";
import { hashPassword } from "./password";

/**
 * The hash of the password that the form sets. `about`: the person's name and e-mail address, which
 * are no passwords. Throws `invalid_input` before anything is hashed.
 */
export async function newPasswordOf(
  formData: FormData,
  about: readonly string[],
): Promise<{ passwordHash: string }> {
  const parsed = newPasswordSchema(about).safeParse({
    password: textOf(formData, "password"),
    passwordAgain: textOf(formData, "passwordAgain"),
  });
  if (!parsed.success) throw new DomainError("invalid_input", fieldProblemsOf(parsed.error));
  await refuseCommonPassword(parsed.data.password);
  return { passwordHash: await hashPassword(parsed.data.password) };
}
